"""A sheet of a nomenclature workbook: key/value rows, then the codes (DSF)."""

from __future__ import annotations

from typing import Final

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.authoring import styles
from generator.authoring.cells import fit_height, freeze, put, put_header, set_page, set_widths
from generator.authoring.lines import CodeSheet

KEYS: Final = (
    "Identifiant nomenclature",
    "Référentiel nomenclature",
    "Nom Nomenclature",
    "Version",
    "Description",
    "Date validation",
    "Date expiration",
    "Nombre de niveau",
)


def fill_code_sheet(worksheet: Worksheet, sheet: CodeSheet) -> None:
    """Write a whole list: its facts, a blank row, the header row and the codes."""
    facts = {**dict.fromkeys(KEYS, ""), **sheet.properties, "Nombre de niveau": str(sheet.levels)}
    for row, (key, value) in enumerate(facts.items(), 1):
        put(worksheet, row, 1, key, font=styles.BOLD, fill=styles.fill(styles.PALE), border=styles.BOX)
        put(worksheet, row, 2, value, alignment=styles.ABOVE)
    header_row = len(facts) + 2
    levels = [f"Libellé niveau {level}" for level in range(1, sheet.levels + 1)]
    put_header(worksheet, header_row, ["Code", *levels, "Description", "Commentaire"])
    for row, code in enumerate(sheet.codes, header_row + 1):
        labels = [*code.labels, *([""] * sheet.levels)][: sheet.levels]
        depth = max((level for level, label in enumerate(labels, 1) if label), default=1)
        colour = styles.fill(styles.LEVELS[min(depth, len(styles.LEVELS)) - 1])
        put(worksheet, row, 1, code.value, font=styles.CODE, fill=colour, border=styles.ROW)
        for column, text in enumerate([*labels, code.description, code.comment], 2):
            put(worksheet, row, column, text, fill=colour if sheet.levels > 1 else None, border=styles.ROW)
        fit_height(worksheet, row, [(code.value, 26), *((label, 44) for label in labels), (code.description, 50)])
    set_widths(worksheet, [28, *([44] * sheet.levels), 50, 30])
    freeze(worksheet, header_row + 1, 2)
    end = get_column_letter(sheet.levels + 3)
    worksheet.auto_filter.ref = f"A{header_row}:{end}{header_row + max(len(sheet.codes), 1)}"
    set_page(worksheet, header_row)
