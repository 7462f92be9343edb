"""The parts of a workbook by what they are: the sheets by their names, and the styles (ECMA-376, part 1, 18.2)."""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from generator.readers.cell_formats import CellFormats, read_formats
from generator.readers.parts import packed_part

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

FIRST_BYTES: Final = 2**14
"""Of the part of styles, inflated at first; four times as many where its cell formats end later."""
STYLES: Final = "/styles"
END_OF_FORMATS: Final = re.compile(rb"</(?:\w+:)?cellXfs")


class WorkbookParts:
    """The parts of a workbook that `check_workbook` passed; each is inflated when it is asked for."""

    def __init__(self, content: bytes, entries: Iterable[zipfile.ZipInfo]) -> None:
        self._content = content
        self._entries = {entry.filename.lower(): entry for entry in entries}

    def sheet(self, name: str) -> bytes:
        """The XML of a sheet; empty where there is none."""
        return self._part(self._sheets.get(name, ""))

    @cached_property
    def formats(self) -> CellFormats:
        """The cell formats; what follows them in the part of styles, which is most of it, is not inflated."""
        part = next((path for kind, path in self._relations.values() if kind.endswith(STYLES)), "")
        found, most = b"", FIRST_BYTES
        while not END_OF_FORMATS.search(found) and len(found) < self._size(part):
            most *= 4
            found = self._part(part, most)
        return read_formats(found)

    @cached_property
    def _sheets(self) -> dict[str, str]:
        root = _tree(self._part("xl/workbook.xml"))
        found = {}
        for item in root.iter():
            key = next((value for name, value in item.attrib.items() if name.endswith("}id")), "")
            if item.tag.endswith("}sheet") and key in self._relations:
                found[item.get("name", "")] = self._relations[key][1]
        return found

    @cached_property
    def _relations(self) -> dict[str, tuple[str, str]]:
        """The kind and the part of each relationship of the workbook, by its id."""
        text = self._part("xl/_rels/workbook.xml.rels")
        if not text:
            return {}
        return {
            item.get("Id", ""): (
                item.get("Type", ""),
                posixpath.normpath(posixpath.join("/xl", item.get("Target", ""))).lstrip("/"),
            )
            for item in _tree(text)
        }

    def _size(self, path: str) -> int:
        entry = self._entries.get(path.lower())
        return entry.file_size if entry else 0

    def _part(self, path: str, most: int = 0) -> bytes:
        """A part, or its first `most` bytes; its size and its checksum were checked before."""
        entry = self._entries.get(path.lower())
        if entry is None:
            return b""
        packed = packed_part(entry, self._content)
        if entry.compress_type == zipfile.ZIP_STORED:
            return packed
        size = min(most, entry.file_size) if most else entry.file_size
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, max(size, 1))


def _tree(part: bytes) -> Element:
    """The root of a small part. Raises `ValueError`."""
    from xml.etree import ElementTree  # most runs find the cells in the store

    try:
        return ElementTree.fromstring(part)
    except ElementTree.ParseError as error:
        raise ValueError(str(error)) from error
