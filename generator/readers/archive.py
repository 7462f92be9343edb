"""A workbook is a zip of XML: looked at before any parser opens it."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import re2

from generator import limits

OLE_SIGNATURE = bytes.fromhex("d0cf11e0a1b11ae1")
SHEET_MARK = b"sheetData"
FAR_REFERENCE = re2.compile(rb"""r[\t\n\r ]*=[\t\n\r ]*["'](?:[A-Za-z]{3}[0-9]{4,}|[A-Za-z]{1,2}[0-9]{5,})["']""")
"""Looked for in megabytes, most of the time in vain: RE2 is six times as fast at that."""
REFERENCE = re.compile(rb"""r\s*=\s*["']([A-Za-z]{1,3})([0-9]{1,7})["']""")
FORBIDDEN_MARKUP = (b"<!DOCTYPE", b"<!ENTITY")
CHUNK = 2**20


class UnreadableWorkbook(Exception):
    """The file is not a workbook that may be opened; `hint` says what to do."""

    def __init__(self, text: str, hint: str) -> None:
        super().__init__(text)
        self.hint = hint


def check_workbook(path: Path) -> None:
    """Raise `UnreadableWorkbook` where `path` is not a plain `.xlsx` within the limits.

    Sizes are counted while inflating: what a zip says of itself is not believed.
    """
    size = path.stat().st_size
    if size == 0:
        raise UnreadableWorkbook("the file is empty", "save the workbook again")
    if size > limits.WORKBOOK_BYTES:
        raise too_large(limits.WORKBOOK_BYTES)
    with path.open("rb") as file:
        if file.read(len(OLE_SIGNATURE)) == OLE_SIGNATURE:
            raise UnreadableWorkbook(
                "the file is encrypted, or in the format of Excel 97",
                "remove its password and save it as .xlsx",
            )
    try:
        with zipfile.ZipFile(path) as archive:
            _check_entries(archive)
    except UnreadableWorkbook:
        raise
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError) as error:
        raise UnreadableWorkbook(f"the file is not a workbook ({error})", "save it as .xlsx") from error
    except Exception as error:  # zlib.error and lzma.LZMAError have no common base
        raise UnreadableWorkbook(f"the file is damaged ({error})", "save the workbook again") from error


def _check_entries(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    if len(entries) > limits.WORKBOOK_ENTRIES:
        raise too_large(limits.WORKBOOK_ENTRIES)
    if len({entry.header_offset for entry in entries}) != len(entries):
        raise UnreadableWorkbook("two parts of the file overlap", "save the workbook again")
    if "xl/workbook.xml" not in {entry.filename.lower() for entry in entries}:
        raise UnreadableWorkbook("the file is a zip, but not a workbook", "save it as .xlsx")
    left: int = limits.WORKBOOK_INFLATED_BYTES
    for entry in entries:
        left -= _check_entry(archive, entry, left)


def _check_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> int:
    content = bytearray()
    with archive.open(entry) as part:
        while chunk := part.read(CHUNK):
            content += chunk
            if len(content) > left:
                raise too_large(limits.WORKBOOK_INFLATED_BYTES)
    is_read = not entry.filename.lower().startswith("customxml/")  # Office writes these in UTF-16; no sheet hides there
    if is_read and entry.filename.lower().endswith((".xml", ".rels")) and content[:4].count(0):
        raise UnreadableWorkbook(f"the part {entry.filename!r} is not in UTF-8", "save the workbook again")
    if any(markup in content for markup in FORBIDDEN_MARKUP):
        raise UnreadableWorkbook(f"the part {entry.filename!r} declares entities", "save the workbook again")
    if SHEET_MARK in content:  # a sheet may have any name
        _check_extent(content)
    return len(content)


def _check_extent(sheet: bytearray) -> None:
    """The parser holds a sheet as a full grid: one cell at XFD1048576 would ask for 550 GB."""
    if not FAR_REFERENCE.search(bytes(sheet)):
        return  # at most 16,384 columns of 999 rows, or 702 of 9,999
    references = set(REFERENCE.findall(sheet))
    columns = max(_column_number(letters) for letters in {letters for letters, _ in references})
    rows = max(int(row) for row in {row for _, row in references})
    if rows > limits.SHEET_ROWS:
        raise too_large(limits.SHEET_ROWS)
    if rows * columns > limits.SHEET_GRID_CELLS:
        raise too_large(limits.SHEET_GRID_CELLS)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def too_large(limit: limits.Limit) -> UnreadableWorkbook:
    """The error of a workbook that is beyond a limit."""
    return UnreadableWorkbook(f"the file has {limit.exceeded()}", limit.remedy)
