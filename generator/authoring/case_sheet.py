"""A sheet of a test-case workbook (cahier de recette): facts in F2:F5, steps from row 9."""

from __future__ import annotations

from typing import Final

from openpyxl.worksheet.worksheet import Worksheet

from generator.authoring import styles
from generator.authoring.cells import fit_height, freeze, put, put_header, set_page, set_widths
from generator.authoring.lines import CaseSheet, StepLine

HEADER_ROW: Final = 8
TITLES: Final = [
    "Pas de test",
    "Exp",
    "Dest",
    "Sens",
    "Modèle",
    "Description",
    "JSON exemple",
    "Résultat",
    "Sur",
    "Donnée ignorée",
    "Path",
]
LAST_ROW: Final = "End"


def fill_case_sheet(worksheet: Worksheet, sheet: CaseSheet) -> None:
    """Write a whole case: its facts, its steps, the paths that are not checked, and `End`."""
    put(worksheet, 1, 6, sheet.role, font=styles.TITLE, alignment=styles.ABOVE)
    worksheet.row_dimensions[1].height = 24
    put(worksheet, 1, 7, "Version modèle / vHost", font=styles.NOTE)
    put(worksheet, 2, 7, sheet.virtual_host, font=styles.CODE)
    facts = {
        "Périmètre": sheet.perimeter,
        "Cas métier": sheet.case,
        "Test": sheet.test,
        "Description": sheet.description,
    }
    for row, (name, text) in enumerate(facts.items(), 2):
        put(worksheet, row, 1, name, font=styles.BOLD, fill=styles.fill(styles.PALE))
        put(worksheet, row, 6, text)
        fit_height(worksheet, row, [(text, 60)])
    put(worksheet, HEADER_ROW - 1, 10, "Champs non vérifiés, comme tous les horodatages", font=styles.NOTE)
    put_header(worksheet, HEADER_ROW, TITLES)
    row = HEADER_ROW + 1
    for step in sheet.steps:
        row = _fill_step(worksheet, row, step)
    put(worksheet, row, 1, LAST_ROW, font=styles.NOTE)
    set_widths(worksheet, [12, 18, 18, 12, 14, 60, 52, 12, 6, 40, 62])
    freeze(worksheet, HEADER_ROW + 1, 2)
    set_page(worksheet, HEADER_ROW)


def _fill_step(worksheet: Worksheet, row: int, step: StepLine) -> int:
    """Write a step and its paths; gives the row after them."""
    direction = "Envoi" if step.is_sent else "Réception"
    cells = [step.number, step.sender, step.receiver, direction, step.model, step.description, step.file]
    colour = styles.fill(styles.LEVELS[1] if step.is_sent else styles.LEVELS[0])
    for column, text in enumerate([*cells, "", "", "", ""], 1):
        font = styles.CODE if column == 7 else styles.BOLD
        put(worksheet, row, column, text, font=font, fill=colour, border=styles.ROW)
    fit_height(worksheet, row, [(step.sender, 15), (step.receiver, 15), (step.description, 54), (step.file, 48)])
    paths = [("", path, what) for path, what in step.ignored.items()]
    paths += [("X", path, what) for path, what in step.replaced.items()]
    for mark, path, what in paths:
        row += 1
        put(worksheet, row, 9, mark, alignment=styles.CENTRED)
        put(worksheet, row, 10, what)
        put(worksheet, row, 11, path, font=styles.CODE)
    return row + 1
