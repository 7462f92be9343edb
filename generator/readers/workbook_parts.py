"""The parts of a workbook by what they are: the sheets by their names, and the styles (ECMA-376, part 1, 18.2)."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from functools import cached_property
from typing import Final
from xml.etree import ElementTree

from generator.readers.cell_formats import CellFormats, read_formats
from generator.readers.parts import packed_part, pieces

STYLES: Final = "/styles"
END_OF_FORMATS: Final = re.compile(rb"</(?:\w+:)?cellXfs")


class WorkbookParts:
    """The parts of a workbook that `check_workbook` passed; each is inflated when it is asked for."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self._entries = {entry.filename.lower(): entry for entry in archive.infolist()}

    def sheet(self, name: str) -> bytes:
        """The XML of a sheet; empty where there is none."""
        return b"".join(self._pieces(self._sheets.get(name, "")))

    @cached_property
    def formats(self) -> CellFormats:
        """The cell formats; what follows them in the part of styles, which is most of it, is not inflated."""
        part = next((path for kind, path in self._relations.values() if kind.endswith(STYLES)), "")
        found = bytearray()
        for piece in self._pieces(part):
            start = max(0, len(found) - 64)
            found += piece
            if END_OF_FORMATS.search(found, start):
                break
        return read_formats(bytes(found))

    @cached_property
    def _sheets(self) -> dict[str, str]:
        root = ElementTree.fromstring(b"".join(self._pieces("xl/workbook.xml")))
        found = {}
        for item in root.iter():
            key = next((value for name, value in item.attrib.items() if name.endswith("}id")), "")
            if item.tag.endswith("}sheet") and key in self._relations:
                found[item.get("name", "")] = self._relations[key][1]
        return found

    @cached_property
    def _relations(self) -> dict[str, tuple[str, str]]:
        """The kind and the part of each relationship of the workbook, by its id."""
        text = b"".join(self._pieces("xl/_rels/workbook.xml.rels"))
        if not text:
            return {}
        return {
            item.get("Id", ""): (
                item.get("Type", ""),
                posixpath.normpath(posixpath.join("/xl", item.get("Target", ""))).lstrip("/"),
            )
            for item in ElementTree.fromstring(text)
        }

    def _pieces(self, path: str) -> Iterator[bytes]:
        entry = self._entries.get(path.lower())
        if entry is not None:
            yield from pieces(entry, packed_part(entry, self._content))
