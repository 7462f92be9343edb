"""A workbook's sheets as grids of text, each cell able to say where it is."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from python_calamine import CalamineError, CalamineWorkbook

from generator import limits, store
from generator.diagnostics import Location
from generator.readers.archive import UnreadableWorkbook, check_workbook, too_large

CellValue = object
TextGrid = tuple[str, list[list[str]]]
BLOCK: Final = 64


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; rows and columns are counted from 0 here, and named as in Excel in locations."""

    file: str
    name: str
    rows: Sequence[Sequence[CellValue]]

    def text(self, row: int, column: int | None) -> str:
        """The cell's text without surrounding blanks; empty outside the grid."""
        return self.raw_text(row, column).strip()

    def raw_text(self, row: int, column: int | None) -> str:
        """The cell's text as it stands; empty outside the grid."""
        if column is None or row >= len(self.rows) or column >= len(self.rows[row]):
            return ""
        return as_text(self.rows[row][column])

    def location(self, row: int | None = None, column: int | None = None) -> Location:
        """The place of a cell; without a column the row's first cell, without a row the sheet."""
        if row is None:
            return Location(self.file, self.name)
        return Location(self.file, self.name, f"{column_letters(column or 0)}{row + 1}")


def as_text(value: CellValue) -> str:
    """A cell's value as its author sees it: whole numbers without « .0 », dates as ISO 8601."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return "" if value is None else str(value)


def column_letters(column: int) -> str:
    """The name of a column counted from 0: A, B … Z, AA …"""
    letters = ""
    column += 1
    while column:
        column, remainder = divmod(column - 1, 26)
        letters = chr(ord("A") + remainder) + letters
    return letters


def read_sheets(path: Path, file: str, skip_prefix: str = "#") -> Iterator[Sheet]:
    """The sheets of a workbook, in order, but those whose name begins with `skip_prefix`.

    `file` is the name that locations give it. Raises `UnreadableWorkbook`.
    """
    yield from (Sheet(file, name, rows) for name, rows in _grids(path, skip_prefix))


def kept_sheets(path: Path, file: str) -> Iterator[Sheet]:
    """The same sheets; the cells of a workbook that was read before come from the store, as text."""
    if store.current() is None:
        yield from read_sheets(path, file)
        return
    facts = ("sheets", limits.state(), content_of(path))
    grids = store.cached(list[TextGrid], facts, lambda: [_texts(sheet) for sheet in read_sheets(path, file)])
    yield from (Sheet(file, name, rows) for name, rows in grids)


def content_of(path: Path) -> bytes:
    """The bytes of a workbook, not more than the limit. Raises `UnreadableWorkbook`."""
    try:
        if path.stat().st_size > limits.WORKBOOK_BYTES:
            raise too_large(limits.WORKBOOK_BYTES)
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(error) from error


def _texts(sheet: Sheet) -> TextGrid:
    """A sheet's cells as text, without the empty ones at the end of a row."""
    rows = map(_trimmed, sheet.rows)
    return sheet.name, [[cell if type(cell) is str else as_text(cell) for cell in row] for row in rows]


def _trimmed(row: Sequence[CellValue]) -> Sequence[CellValue]:
    """The row up to its last filled cell; of hundreds of phantom columns, many at a time are seen to be empty."""
    end = len(row)
    while end > BLOCK and row[end - BLOCK : end].count("") == BLOCK:
        end -= BLOCK
    while end and row[end - 1] == "":
        end -= 1
    return row[:end]


def _grids(path: Path, skip_prefix: str) -> Iterator[tuple[str, Sequence[Sequence[CellValue]]]]:
    check_workbook(path)
    try:
        workbook = CalamineWorkbook.from_path(str(path))
        names = workbook.sheet_names
        if len(names) > limits.WORKBOOK_SHEETS:
            raise too_large(limits.WORKBOOK_SHEETS)
        room = int(limits.WORKBOOK_GRID_CELLS)
        for name in names:
            if not name.startswith(skip_prefix):
                room, rows = _rows(workbook, name, room)
                yield name, rows
    except (CalamineError, OSError) as error:
        raise _unreadable(error) from error


def _rows(workbook: CalamineWorkbook, name: str, room: int) -> tuple[int, Sequence[Sequence[CellValue]]]:
    """The cells of a sheet, and how many more the workbook may have: many names may share one sheet.

    The parser's own grid is dropped before that of the next sheet is made.
    """
    sheet = workbook.get_sheet_by_name(name)
    room -= math.prod(index + 1 for index in sheet.end or ())
    if room < 0:
        raise too_large(limits.WORKBOOK_GRID_CELLS)
    # Without skip_empty_area=False the addresses of cells shift.
    return room, sheet.to_python(skip_empty_area=False)


def _unreadable(error: Exception) -> UnreadableWorkbook:
    return UnreadableWorkbook(f"the file cannot be read as a workbook ({error})", "save it as .xlsx")
