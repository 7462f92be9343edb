"""A workbook's sheets as grids of text, each cell able to say where it is."""

from __future__ import annotations

import datetime
import io
import math
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from python_calamine import CalamineError, CalamineWorkbook

from generator import limits, store
from generator.diagnostics import Location
from generator.readers.addresses import address
from generator.readers.archive import UnreadableWorkbook, check_workbook, too_large
from generator.readers.cell_facts import NO_FACTS, CellFacts
from generator.readers.inputs import InputFiles, TooMany, root_of
from generator.readers.numbers import CellValue, is_text, read_facts
from generator.readers.workbook_parts import WorkbookParts

TextGrid = tuple[str, Sequence[Sequence[str]], CellFacts]
BLOCK: Final = 64
INVISIBLE: Final = str.maketrans("\u2010\u2011", "--", "\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Characters of no width, and hyphens that look like the one of a keyboard; `str.split` knows the blanks."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; rows and columns are counted from 0 here, and named as in Excel in locations."""

    file: str
    name: str
    rows: Sequence[Sequence[str]]
    facts: CellFacts = NO_FACTS

    def title(self, row: int, column: int | None) -> str:
        """The cell's text as it looks: what reads the same is the same, however it is encoded."""
        return folded(self.raw_text(row, column))

    def text(self, row: int, column: int | None) -> str:
        """The cell's text without surrounding blanks; empty outside the grid."""
        return self.raw_text(row, column).strip()

    def raw_text(self, row: int, column: int | None) -> str:
        """The cell's text as it stands; empty outside the grid."""
        if column is None or row >= len(self.rows):
            return ""
        cells = self.rows[row]
        return cells[column] if column < len(cells) else ""

    def location(self, row: int | None = None, column: int | None = None) -> Location:
        """The place of a cell; without a column the row's first cell, without a row the sheet."""
        if row is None:
            return Location(self.file, self.name)
        return Location(self.file, self.name, address(row, column or 0))


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


def folded(text: str) -> str:
    """A text as it looks: one form of accents, plain blanks and hyphens, nothing that has no width."""
    if text.isascii():
        return " ".join(text.split())
    return " ".join(unicodedata.normalize("NFC", text.translate(INVISIBLE)).split())


def read_sheets(book: Path | bytes, file: str, skip_prefix: str = "#") -> Iterator[Sheet]:
    """The sheets of a workbook, in order, but those whose name begins with `skip_prefix`.

    `book` is its content, or where it is; `file` is the name that locations give it. Raises `UnreadableWorkbook`.
    """
    content = content_of(book)
    parts = WorkbookParts(content, check_workbook(content))
    for name, grid in _grids(content, skip_prefix):
        rows = [_trimmed(row) for row in grid]
        try:
            facts = read_facts(parts, name, rows)
        except (zipfile.BadZipFile, zlib.error, ValueError, ArithmeticError) as error:
            raise _unreadable(error) from error
        yield Sheet(file, name, _shown(rows, facts.texts), facts)


def cached_sheets(book: Path | bytes, file: str) -> Iterator[Sheet]:
    """The same sheets; the cells of a workbook that was read before come from the store, as text."""
    content = content_of(book)
    if store.current() is None:
        yield from read_sheets(content, file)
        return
    facts = ("sheets", limits.state(), content)
    grids = store.cached(list[TextGrid], facts, lambda: [*map(_parts, read_sheets(content, file))])
    yield from (Sheet(file, name, rows, facts) for name, rows, facts in grids)


def content_of(book: Path | bytes) -> bytes:
    """The bytes of a workbook, not more than the limit, where it is not them already. Raises `UnreadableWorkbook`."""
    return book if isinstance(book, bytes) else workbook_content(InputFiles(root_of(book)), book)


def workbook_content(files: InputFiles, path: Path) -> bytes:
    """The bytes of a workbook of a folder, not more than the limit. Raises `UnreadableWorkbook`."""
    try:
        return files.read(path, int(limits.WORKBOOK_BYTES))
    except TooMany:
        raise too_large(limits.WORKBOOK_BYTES) from None
    except OSError as error:
        raise _unreadable(error) from error


def _shown(rows: list[list[CellValue]], texts: Mapping[str, str]) -> list[list[str]]:
    """The rows as text: `texts` has what the sheet shows of the numbers that have a format."""
    return [
        row
        if is_text(row)
        else [
            cell if type(cell) is str else texts.get(address(number, at)) or as_text(cell)
            for at, cell in enumerate(row)
        ]
        for number, row in enumerate(rows)
    ]


def _parts(sheet: Sheet) -> TextGrid:
    return sheet.name, sheet.rows, sheet.facts


def _trimmed(row: Sequence[CellValue]) -> list[CellValue]:
    """The row up to its last filled cell; of hundreds of phantom columns, many at a time are seen to be empty."""
    end = len(row)
    while end > BLOCK and row[end - BLOCK : end].count("") == BLOCK:
        end -= BLOCK
    while end and row[end - 1] == "":
        end -= 1
    return list(row[:end])


def _grids(content: bytes, skip_prefix: str) -> Iterator[tuple[str, Sequence[Sequence[CellValue]]]]:
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
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
