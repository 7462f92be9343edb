"""A workbook is a zip of XML: looked at before any parser opens it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from itertools import chain, pairwise

import re2

from generator import limits, store
from generator.readers.parts import HEADER_BYTES, packed_part, pieces, whole_tags

OLE_SIGNATURE = bytes.fromhex("d0cf11e0a1b11ae1")
SHEET_MARK = b"sheetData"
BLANK = r"[\t\n\r ]"
NUMBER = rf"r{BLANK}*={BLANK}*[\"']"
"""How the number of a row, or the address of a cell, begins."""
TALL = re2.compile(rf"{NUMBER}(?:[A-Za-z]*[0-9]{{4,}}|[A-Za-z]{{4,}}[0-9]+)[\"']".encode())
WIDE = re2.compile(rf"{NUMBER}(?:[A-Za-z]*[0-9]{{5,}}|[A-Za-z]{{3,}}[0-9]+)[\"']".encode())
"""A sheet where only one of the two is found has at most 999 rows of three letters, or 9,999 of two. Looked for in
megabytes, most of the time in vain: RE2 is six times as fast at that."""
OTHER_ATTRIBUTE = rf"(?:[^\t\n\r =>]{{2,}}|[^r\t\n\r =>]){BLANK}*={BLANK}*(?:\"[^\"]*\"|'[^']*')"
UNPLACED = re2.compile(rf"<(?:[^<>\t\n\r ]*:)?(?:c|row)(?:{BLANK}(?:{BLANK}*{OTHER_ATTRIBUTE})*)?{BLANK}*/?>".encode())
"""A row or a cell that does not say where it is: it comes after the one before."""
REFERENCE = re.compile(rf"{NUMBER}([A-Za-z]*)([0-9]+)[\"']".encode())
ROW = re.compile(rb"<(?:[^<>\s]*:)?row[\s/>]")
CELL = re.compile(rb"<(?:[^<>\s]*:)?c[\s/>]")
LARGE = 2**18
"""Bytes of a part, inflated, that it takes longer to look at than to find in the store."""
SMALL_PART = 2**20
"""Bytes that a part may inflate to, however well it is packed."""
FORBIDDEN_MARKUP = re2.compile(rb"<!(?:DOCTYPE|ENTITY)")


class UnreadableWorkbook(Exception):
    """The file is not a workbook that may be opened; `hint` says what to do."""

    def __init__(self, text: str, hint: str) -> None:
        super().__init__(text)
        self.hint = hint


def check_workbook(content: bytes) -> list[zipfile.ZipInfo]:
    """The parts of a plain `.xlsx` within the limits. Raises `UnreadableWorkbook` where the bytes are none.

    What a zip says of itself is not believed: each part is inflated, and must be what the directory says.
    """
    if not content:
        raise UnreadableWorkbook("the file is empty", "save the workbook again")
    if len(content) > limits.WORKBOOK_BYTES:
        raise too_large(limits.WORKBOOK_BYTES)
    try:
        if content.startswith(OLE_SIGNATURE):
            raise UnreadableWorkbook(
                "the file is encrypted, or in the format of Excel 97",
                "remove its password and save it as .xlsx",
            )
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            _check_entries(entries, content)
            return entries
    except UnreadableWorkbook:
        raise
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError) as error:
        raise UnreadableWorkbook(f"the file is not a workbook ({error})", "save it as .xlsx") from error
    except Exception as error:  # zlib.error and struct.error have no common base
        raise UnreadableWorkbook(f"the file is damaged ({error})", "save the workbook again") from error


def _check_entries(entries: list[zipfile.ZipInfo], content: bytes) -> None:
    if len(entries) > limits.WORKBOOK_ENTRIES:
        raise too_large(limits.WORKBOOK_ENTRIES)
    starts = sorted((entry.header_offset, entry.compress_size) for entry in entries)
    if any(start + HEADER_BYTES + size > following for (start, size), (following, _) in pairwise(starts)):
        raise UnreadableWorkbook("two parts of the file overlap", "save the workbook again")
    if "xl/workbook.xml" not in {entry.filename.lower() for entry in entries}:
        raise UnreadableWorkbook("the file is a zip, but not a workbook", "save it as .xlsx")
    if sum(entry.file_size for entry in entries) > limits.WORKBOOK_INFLATED_BYTES:
        raise too_large(limits.WORKBOOK_INFLATED_BYTES)
    if any(_is_bomb(entry) for entry in entries):
        raise too_large(limits.WORKBOOK_RATIO)
    for entry in entries:
        _check_part(entry, packed_part(entry, content))


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > max(SMALL_PART, limits.WORKBOOK_RATIO * entry.compress_size)


def _check_part(entry: zipfile.ZipInfo, packed: bytes) -> None:
    """A large part that was found sound before, packed the same, is not inflated again."""
    name = entry.filename.lower()
    # Office writes customXml/ in UTF-16; no sheet hides there.
    is_text = name.endswith((".xml", ".rels")) and not name.startswith("customxml/")
    if entry.file_size < LARGE:
        _look_at(entry, packed, is_text=is_text)
        return
    facts = f"{limits.state()} {is_text} {entry.compress_type} {entry.file_size} {entry.CRC}"
    store.cached(bool, ("part", facts, packed), lambda: _look_at(entry, packed, is_text=is_text))


def _look_at(entry: zipfile.ZipInfo, packed: bytes, *, is_text: bool) -> bool:
    """True: what is not sound raises."""
    part = pieces(entry, packed)
    first = next(part, b"")
    if is_text and first[:4].count(0):
        raise UnreadableWorkbook(f"the part {entry.filename!r} is not in UTF-8", "save the workbook again")
    is_sheet = is_tall = is_wide = False
    for text in whole_tags(chain([first], part)):
        if b"!" in text and FORBIDDEN_MARKUP.search(text):
            raise UnreadableWorkbook(f"the part {entry.filename!r} declares entities", "save the workbook again")
        is_sheet = is_sheet or SHEET_MARK in text  # a sheet may have any name
        if is_sheet and not (is_tall and is_wide):
            is_unplaced = UNPLACED.search(text) is not None
            is_tall = is_tall or is_unplaced or TALL.search(text) is not None
            is_wide = is_wide or is_unplaced or WIDE.search(text) is not None
    if is_tall and is_wide:
        _check_extent(entry, packed)
    return True


def _check_extent(entry: zipfile.ZipInfo, packed: bytes) -> None:
    """The parser holds a sheet as a full grid: one cell at XFD1048576 would ask for 550 GB."""
    rows = columns = 0
    is_unplaced = False
    for text in whole_tags(pieces(entry, packed)):
        references = set(REFERENCE.findall(text))
        columns = max(columns, *(_column_number(letters) for letters in {letters for letters, _ in references}), 0)
        rows = max(rows, *(int(row) for row in {row for _, row in references}), 0)
        _check_grid(rows, columns)
        is_unplaced = is_unplaced or UNPLACED.search(text) is not None
    if is_unplaced:
        _check_unplaced(whole_tags(pieces(entry, packed)), rows + 1, columns)


def _check_unplaced(sheet: Iterable[bytes], rows: int, columns: int) -> None:
    """What has no address may come after the farthest that has one: it counts beside it."""
    in_row = 0
    for text in sheet:
        first, *others = (len(CELL.findall(row)) for row in ROW.split(text))
        rows += len(others)
        longest = max(in_row + first, *others, 0)
        in_row = others[-1] if others else in_row + first
        _check_grid(rows, columns + longest)


def _check_grid(rows: int, columns: int) -> None:
    if rows > limits.SHEET_ROWS:
        raise too_large(limits.SHEET_ROWS)
    if rows * columns > limits.WORKBOOK_GRID_CELLS:
        raise too_large(limits.WORKBOOK_GRID_CELLS)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def too_large(limit: limits.Limit) -> UnreadableWorkbook:
    """The error of a workbook that is beyond a limit."""
    return UnreadableWorkbook(f"the file has {limit.exceeded()}", limit.remedy)
