"""What the XML of a sheet says of its cells and a parser does not: errors, formulas without a value, merges, styles.

ECMA-376, part 1, 18.3.1 (worksheets) and 18.18.11 (types of cells). The part is searched, not parsed: most of the
megabytes of a sheet of the DSF are cells that are empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import re2

from generator.readers.addresses import address, position


@dataclass(frozen=True, slots=True)
class CellFacts:
    """Facts about the cells of a sheet, by their address (`K9`).

    `errors` has what an error cell shows (`#N/A`); `without_value` the formulas whose value was not saved; `merges` are
    ranges (`K9:K11`); `struck` the filled cells that are struck through. `texts` has what the number format of a cell
    shows (`001`); `doubtful` says of a number, date or boolean why its text may be another one than its author sees;
    `cut_off` are numbers of more digits than a cell keeps.
    """

    errors: Mapping[str, str] = field(default_factory=dict)
    without_value: frozenset[str] = frozenset()
    merges: tuple[str, ...] = ()
    struck: frozenset[str] = frozenset()
    texts: Mapping[str, str] = field(default_factory=dict)
    doubtful: Mapping[str, str] = field(default_factory=dict)
    cut_off: frozenset[str] = frozenset()


NO_FACTS: Final = CellFacts()
PREFIX: Final = rb"(?:[^<>\s:/]*:)?"
ADDRESS: Final = re.compile(rb"\sr\s*=\s*[\"']([A-Z]{1,3}[0-9]{1,7})[\"']")
TYPE: Final = re.compile(rb"\st\s*=\s*[\"']([a-z]+)[\"']", re.I)
STYLE: Final = re.compile(rb"\ss\s*=\s*[\"']([0-9]{1,9})[\"']")
MERGE: Final = re.compile(
    rb"<" + PREFIX + rb"mergeCell\s[^<>]*?ref\s*=\s*[\"']([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})[\"']"
)
ERROR_TYPE: Final = re2.compile(rb"t[\t\n\r ]*=[\t\n\r ]*[\"']e[\"']")
"""Begins with a letter, of which RE2 finds the next in no time."""
VALUE: Final = re.compile(rb"<" + PREFIX + rb"v[^<>]*>([^<]*)<")
NO_VALUE: Final = rb"[\t\n\r ]*(?:<{p}v[\t\n\r ]*/>|<{p}v>[\t\n\r ]*</{p}v>)?[\t\n\r ]*</{p}c>"
FORMULA: Final = rb"<{p}f(?:[\t\n\r ][^<>]*)?(?:/>|>[^<]*</{p}f>)"
TAG: Final = re.compile(rb"<" + PREFIX + rb"(?:(row)|c)([\s/>][^<>]*)")
ROW_NUMBER: Final = re.compile(rb"\sr\s*=\s*[\"']([0-9]{1,7})[\"']")
LONGEST_ERROR: Final = 10_000
"""Bytes from the tag of a cell to its value: a formula has 8,192 characters."""


def find_facts(sheet: bytes, struck_styles: Sequence[int]) -> CellFacts:
    """The facts of a worksheet part but those about numbers; `struck_styles` are cell formats that strike through."""
    cells = _Cells(sheet)
    data = sheet.find(b"sheetData")
    if data < 0:
        return NO_FACTS
    prefix = sheet[sheet.rfind(b"<", 0, data) + 1 : data]
    end = sheet.rfind(b"</" + prefix + b"sheetData>")
    return CellFacts(
        errors={cells.address(at): _error(sheet, at) for at in cells.with_attribute(ERROR_TYPE)},
        without_value=frozenset(cells.address(at) for at in _without_value(sheet, prefix)),
        merges=tuple(match[1].decode() for match in MERGE.finditer(sheet, max(end, 0))),
        struck=frozenset(_struck(cells, struck_styles)),
    )


class Styles:
    """Finds the cell format of cells that are asked for in the order of the sheet: the part is passed through once."""

    def __init__(self, sheet: bytes) -> None:
        self._sheet, self._start = sheet, 0

    def at(self, address: str) -> int:
        """The number of a cell's format; 0 where it has none, or where the cells do not say where they are."""
        found = self._sheet.find(b' r="' + address.encode() + b'"', self._start)
        if found < 0:
            self._start = len(self._sheet)
            return 0
        self._start = self._sheet.rfind(b"<", 0, found)
        match = STYLE.search(self._sheet, self._start, self._sheet.find(b">", found))
        return int(match[1]) if match else 0


class _Cells:
    """The cells of a worksheet part, each known by where its tag begins."""

    def __init__(self, sheet: bytes) -> None:
        self.sheet = sheet

    def with_attribute(self, attribute: re.Pattern[bytes]) -> Iterator[int]:
        """The cells that have an attribute; each `<` is looked for from the match before on, so that all is linear."""
        last = 0
        found: Iterable[re.Match[bytes]] = attribute.finditer(self.sheet)
        for match in found:
            if self.sheet[match.start() - 1 : match.start()].strip():
                continue  # the end of another name
            start = self.sheet.rfind(b"<", last, match.start())
            last = match.start()
            if start < 0:
                continue  # in the same tag, or the text behind it, as the match before
            name = self.sheet[start + 1 : start + 32].split(None, 1)[:1]
            if name and name[0].rpartition(b":")[2] == b"c":
                yield start

    def address(self, at: int) -> str:
        """The address of a cell."""
        match = ADDRESS.search(self.sheet, at, self.sheet.find(b">", at))
        return match[1].decode() if match else self._counted.get(at, "A1")

    @cached_property
    def _counted(self) -> Mapping[int, str]:
        """The addresses of the cells that do not say theirs: each comes after the one before (18.3.1.4)."""
        found, row, column = {}, -1, -1
        for match in TAG.finditer(self.sheet):
            if match[1]:
                number = ROW_NUMBER.search(match[2])
                row, column = (int(number[1]) - 1 if number else row + 1), -1
            elif place := ADDRESS.search(match[2]):
                row, column = position(place[1].decode())
            else:
                column += 1
                found[match.start()] = address(row, column)
        return found


def _without_value(sheet: bytes, prefix: bytes) -> Iterator[int]:
    """The cells whose formula has no value beside it; that of an empty text is written as one."""
    pattern = (FORMULA + NO_VALUE).replace(b"{p}", re.escape(prefix))
    found: Iterable[re.Match[bytes]] = re2.compile(pattern).finditer(sheet)
    for match in found:
        cell = sheet.rfind(b"<", 0, match.start())
        kind = TYPE.search(sheet, cell, match.start())
        if kind is None or kind[1] != b"str":
            yield cell


def _struck(cells: _Cells, styles: Sequence[int]) -> Iterator[str]:
    if not styles:
        return
    wanted = re2.compile(rb"s=[\"'](?:" + b"|".join(b"%d" % style for style in styles) + rb")[\"']")
    for at in cells.with_attribute(wanted):
        end = cells.sheet.find(b">", at)
        if cells.sheet[end - 1 : end] != b"/" and not cells.sheet.startswith((b"</", b"<v/>", b"<v></"), end + 1):
            yield cells.address(at)


def _error(sheet: bytes, at: int) -> str:
    match = VALUE.search(sheet, at, at + LONGEST_ERROR)
    return match[1].decode("utf-8", "replace") if match else "#ERROR"
