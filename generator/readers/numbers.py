"""Cells that are no texts: what the sheet shows of a number, and where this cannot be known."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeGuard

from generator.readers.addresses import address
from generator.readers.cell_facts import CellFacts, Styles, find_facts
from generator.readers.cell_formats import shown
from generator.readers.workbook_parts import WorkbookParts

CellValue = object
LARGEST: Final = 10**15
"""A spreadsheet keeps fifteen digits of a number, whatever was typed."""
TEXT: Final = frozenset({str})


def read_facts(parts: WorkbookParts, name: str, rows: list[list[CellValue]]) -> CellFacts:
    """The facts about the cells of a sheet whose values are `rows`."""
    sheet = parts.sheet(name)
    texts: dict[str, str] = {}
    doubtful: dict[str, str] = {}
    cut_off: set[str] = set()
    styles = Styles(sheet)
    for place, value in _not_texts(rows):
        if isinstance(value, bool | datetime.date | datetime.time | datetime.timedelta):
            doubtful[place] = _kind(value)
        elif isinstance(value, int | float) and not abs(value) < LARGEST:
            cut_off.add(place)
        elif isinstance(value, int | float):
            code = parts.formats.code(styles.at(place))
            text = shown(float(value), code)
            if text is None:
                doubtful[place] = f"a number with the format {code!r}"
            elif code != "General":
                texts[place] = text
    facts = find_facts(sheet, parts.formats.struck)
    return replace(facts, texts=texts, doubtful=doubtful, cut_off=frozenset(cut_off))


def is_text(row: Sequence[CellValue]) -> TypeGuard[list[str]]:
    """Whether every cell of a row is a text."""
    return TEXT.issuperset(map(type, row))


def _not_texts(rows: Iterable[list[CellValue]]) -> Iterator[tuple[str, CellValue]]:
    for number, row in enumerate(rows):
        if not is_text(row):
            yield from ((address(number, column), cell) for column, cell in enumerate(row) if type(cell) is not str)


def _kind(value: CellValue) -> str:
    if isinstance(value, bool):
        return "a boolean"
    return "a duration" if isinstance(value, datetime.timedelta) else "a date or a time"
