"""Merged cells: the value of one counts for each row and perimeter that it reaches over, as the eye reads it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.readers.addresses import corners
from generator.readers.data_table import Table

Change = tuple[int, int, str]


def fill_merges(table: Table) -> Table:
    """The table with the value of each merged cell in all the cells that it takes, below the header row.

    A label that reaches down over rows with labels of their own is the heading of a group, and is not repeated;
    across columns, only perimeters are filled.
    """
    changes: dict[int, dict[int, str]] = {}
    for row, column, value in (change for area in table.sheet.facts.merges for change in _fill(table, area)):
        changes.setdefault(row, {})[column] = value
    if not changes:
        return table
    rows = [_with_cells(row, changes.get(number, {})) for number, row in enumerate(table.sheet.rows)]
    return replace(table, sheet=replace(table.sheet, rows=rows))


def _fill(table: Table, area: str) -> Iterator[Change]:
    top, left, bottom, right = corners(area)
    sheet, perimeters, levels = table.sheet, set(table.perimeters.values()), set(table.levels.values())
    value = sheet.raw_text(top, left)
    if top <= table.header_row or not value or left not in table.read_columns:
        return
    columns = sorted(perimeters & set(range(left, right + 1))) if left in perimeters else [left]
    for row in range(top, min(bottom, len(sheet.rows) - 1) + 1):
        is_heading = left in levels and any(sheet.text(row, at) for at in levels)
        if not is_heading:
            yield from ((row, column, value) for column in columns if not sheet.text(row, column))


def _with_cells(row: Sequence[str], cells: Mapping[int, str]) -> list[str]:
    made = list(row)
    made += [""] * (max(cells, default=-1) + 1 - len(made))
    for column, value in cells.items():
        made[column] = value
    return made
