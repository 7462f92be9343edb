"""The test-case workbooks (cahier de recette): one case a sheet, in the layout of its era.

Line 3.x: each step names an example of samples/, and lists the paths that are not compared. Before
that, a step lists the values to check, a column per set of data (« JDD n »).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.diagnostics import Collector, Location
from generator.readers.cached_records import read_cached
from generator.readers.grid import Sheet, content_of, read_sheets
from generator.readers.records import CaseRecord, PathRow, StepRow

FIRST_TITLE, LAST_ROW = "Pas de test", "End"
PATH, VALUES_PATH = "Path", "path JSON"
DIRECTION, MESSAGE, DESCRIPTION, FILE = "Sens", "Modèle", "Description", "JSON exemple"
MARK, LEVEL, VALUES = "Sur", "V", "JDD"


def read_test_cases(book: Path | bytes, file: str, collector: Collector) -> tuple[CaseRecord, ...]:
    """The cases of a workbook, in the order of its sheets. Raises `UnreadableWorkbook`."""
    content = content_of(book)
    known = ("test-cases", file, content)
    return read_cached(tuple[CaseRecord, ...], known, lambda problems: _read(content, file, problems), collector)


def _read(content: bytes, file: str, collector: Collector) -> tuple[CaseRecord, ...]:
    records = (_read_sheet(sheet, collector) for sheet in read_sheets(content, file))
    return tuple(record for record in records if record)


def _read_sheet(sheet: Sheet, collector: Collector) -> CaseRecord | None:
    header = next((row for row in range(len(sheet.rows)) if sheet.text(row, 0) == FIRST_TITLE), None)
    titles = _titles(sheet, header)
    if header is None or not {PATH, VALUES_PATH} & titles.keys():
        collector.warning(
            "missing-column",
            sheet.location(header or 0, 0),
            "the sheet is no test case: it has no header row 'Pas de test' … 'Path'; left out",
            "add the row, or begin the sheet's name with '#'",
        )
        return None
    facts = {sheet.text(row, 0): _first_value(sheet, row) for row in range(header) if sheet.text(row, 0)}
    reader = _Steps(sheet, titles, header + 1)
    return CaseRecord(sheet.location(), facts, PATH in titles, tuple(reader.read()))


def _titles(sheet: Sheet, header: int | None) -> dict[str, int]:
    if header is None:
        return {}
    return {sheet.text(header, column): column for column in range(len(sheet.rows[header]))}


def _first_value(sheet: Sheet, row: int) -> str:
    texts = (sheet.raw_text(row, column) for column in range(1, len(sheet.rows[row])))
    return next((text for text in texts if text.strip()), "")


class _Steps:
    """Reads the rows below the header: a step where the first column has a text, its paths below it."""

    def __init__(self, sheet: Sheet, titles: Mapping[str, int], first_row: int) -> None:
        self._sheet, self._titles = sheet, titles
        self._values = [column for title, column in titles.items() if title.startswith(VALUES)]
        self._rows = range(first_row, self._end(first_row))

    def read(self) -> list[StepRow]:
        """The steps in the order of the sheet."""
        starts = [row for row in self._rows if self._sheet.text(row, 0)]
        ends = [*starts[1:], self._rows.stop]
        return [self._step(start, end) for start, end in zip(starts, ends, strict=False)]

    def _end(self, first_row: int) -> int:
        rows = range(first_row, len(self._sheet.rows))
        return next((row for row in rows if self._sheet.text(row, 0) == LAST_ROW), len(self._sheet.rows))

    def _step(self, start: int, end: int) -> StepRow:
        first = self._sheet.text(start, 0)
        return StepRow(
            number=first if DIRECTION in self._titles else "",
            direction=self._cell(start, DIRECTION) if DIRECTION in self._titles else first,
            message=self._cell(start, MESSAGE),
            description=self._sheet.raw_text(start, self._titles.get(DESCRIPTION)),
            file=self._cell(start, FILE),
            location=self._place(start, MESSAGE),
            paths=tuple(self._path(row) for row in range(start, end) if self._path_text(row)),
        )

    def _path(self, row: int) -> PathRow:
        texts = (self._sheet.raw_text(row, column) for column in self._values)
        values = tuple(text for text in texts if text)
        place = self._place(row, PATH if PATH in self._titles else VALUES_PATH)
        return PathRow(self._path_text(row), place, self._cell(row, MARK), self._cell(row, LEVEL), values)

    def _path_text(self, row: int) -> str:
        return self._cell(row, PATH) or self._cell(row, VALUES_PATH)

    def _cell(self, row: int, title: str) -> str:
        return self._sheet.text(row, self._titles.get(title))

    def _place(self, row: int, title: str) -> Location:
        return self._sheet.location(row, self._titles.get(title))
