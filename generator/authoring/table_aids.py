"""What helps to fill in a data table: filter, drop-downs, a colour for each level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy
from typing import Final

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
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
        drop_down(sheet, letters[title] + rows.format(letters[title]), choices, strict=strict)

    choose("Cardinalité", CARDINALITIES)
    choose("Objet", ["X"], strict=True)
    choose("Format (ou type)", [scalar.value for scalar in Scalar])
    for perimeter in perimeters:
        choose(perimeter, ["X", *CARDINALITIES])
    label_cells = f"A{first}:{letters[f'Donnée (Niveau {len(styles.LEVELS)})']}{last}"
    fact_cells = f"{letters['Description']}{first}:{letters['Détails de format']}{last}"
    unused = tuple(_unused(first, letters, perimeters))
    _colour(sheet, label_cells, [*unused, *_level_rules(first, letters, f'${letters["Objet"]}{first}="X"')])
    _colour(sheet, fact_cells, [*unused, *_level_rules(first, letters)])


def drop_down(sheet: Worksheet, cells: str, choices: Iterable[str], *, strict: bool) -> None:
    """A list to choose from; unless strict, another value may be typed in."""
    rule = DataValidation("list", formula1=f'"{",".join(choices)}"', allow_blank=True)
    rule.showErrorMessage = strict
    rule.add(cells)
    sheet.add_data_validation(rule)


def _colour(sheet: Worksheet, cells: str, rules: Iterable[Rule]) -> None:
    for rule in rules:
        sheet.conditional_formatting.add(cells, copy(rule))


def _formula_rule(formula: str, font: Font | None = None, fill: PatternFill | None = None) -> Rule:
    style = DifferentialStyle(font=font, fill=fill)
    return Rule(type="expression", formula=[formula], dxf=style, stopIfTrue=True)


def _unused(first: int, letters: dict[str, str], perimeters: tuple[str, ...]) -> Iterator[Rule]:
    """Grey for a row that no perimeter has."""
    if perimeters:
        cells = f"${letters[perimeters[0]]}{first}:${letters[perimeters[-1]]}{first}"
        condition = f'AND($A{first}<>"",COUNTA({cells})=0)'
        yield _formula_rule(condition, Font(color=styles.MUTED, italic=True))


def _level_rules(first: int, letters: dict[str, str], bold_where: str = "") -> Iterator[Rule]:
    """A fill by the level of the label; bold too where `bold_where` holds.

    One rule gives the whole look: LibreOffice applies the first that holds, and no other.
    """
    for level, colour in enumerate(styles.LEVELS, 1):
        has_label = f'${letters[f"Donnée (Niveau {level})"]}{first}<>""'
        fill = styles.fill(colour)
        if bold_where:
            yield _formula_rule(f"AND({has_label},{bold_where})", Font(bold=True), fill)
        yield _formula_rule(has_label, fill=fill)
