"""What helps to fill in a data table: filter, drop-downs, a colour for each level."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from generator.authoring import styles
from generator.model import Scalar

SPARE_ROWS: Final = 200
"""Rows below the last one that have the drop-downs and colours already."""
CARDINALITIES: Final = ("0..1", "1..1", "0..n", "1..n")


def add_aids(
    sheet: Worksheet, titles: list[str], header_row: int, line_count: int, perimeters: tuple[str, ...]
) -> None:
    """Add filter, drop-downs and colours to a data table of `line_count` rows."""
    first, last = header_row + 1, header_row + line_count + SPARE_ROWS
    letters = {title: get_column_letter(column) for column, title in enumerate(titles, 1)}
    end = get_column_letter(titles.index("CUT") + 1)
    sheet.auto_filter.ref = f"A{header_row}:{end}{header_row + max(line_count, 1)}"
    rows = f"{first}:{{0}}{last}"

    def choose(title: str, choices: Iterable[str], *, strict: bool = False) -> None:
        _drop_down(sheet, letters[title] + rows.format(letters[title]), choices, strict=strict)

    choose("Cardinalité", CARDINALITIES)
    choose("Objet", ["X"], strict=True)
    choose("Format (ou type)", [scalar.value for scalar in Scalar])
    for perimeter in perimeters:
        choose(perimeter, ["X", *CARDINALITIES])
    _colour(sheet, f"A{first}:{letters['Détails de format']}{last}", first, letters, perimeters)


def _drop_down(sheet: Worksheet, cells: str, choices: Iterable[str], *, strict: bool) -> None:
    """A list to choose from; unless strict, another value may be typed in."""
    rule = DataValidation("list", formula1=f'"{",".join(choices)}"', allow_blank=True)
    rule.showErrorMessage = strict
    rule.add(cells)
    sheet.add_data_validation(rule)


def _colour(
    sheet: Worksheet, cells: str, first: int, letters: dict[str, str], perimeters: tuple[str, ...]
) -> None:
    if perimeters:
        start, end = letters[perimeters[0]], letters[perimeters[-1]]
        unused = f'AND($A{first}<>"",COUNTA(${start}{first}:${end}{first})=0)'
        sheet.conditional_formatting.add(
            cells, FormulaRule([unused], font=Font(color=styles.MUTED, italic=True), stopIfTrue=True)
        )
    is_object = f'${letters["Objet"]}{first}="X"'
    sheet.conditional_formatting.add(cells, FormulaRule([is_object], font=Font(bold=True)))
    for level, colour in enumerate(styles.LEVELS, 1):
        column = letters[f"Donnée (Niveau {level})"]
        rule = FormulaRule([f'${column}{first}<>""'], fill=styles.fill(colour), stopIfTrue=True)
        sheet.conditional_formatting.add(cells, rule)
