"""The parts of a workbook's package that comments touch (ECMA-376, part 2: relationships and content types)."""

from __future__ import annotations

import posixpath
import re
import zipfile
from io import BytesIO
from typing import Final
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
COMMENTS, BOXES = f"{RELATIONS}/comments", f"{RELATIONS}/vmlDrawing"
COMMENTS_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
BOXES_TYPE: Final = "application/vnd.openxmlformats-officedocument.vmlDrawing"
NO_RELATIONS: Final = f'<Relationships xmlns="{PACKAGE}"></Relationships>'
AFTER_BOXES: Final = re.compile(
    r"<(?:\w+:)?(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b"
    r"|</(?:\w+:)?worksheet>"
)
"""What may stand after `legacyDrawing` in a worksheet (18.3.1.99)."""


class Package:
    """The parts of a workbook, to be changed and written again; those that nobody changes keep their bytes."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._changed: dict[str, str] = {}
        with zipfile.ZipFile(BytesIO(content)) as archive:
            self._names = set(archive.namelist())

    def text(self, name: str, default: str = "") -> str:
        """A part as a text; `default` where there is none."""
        if name in self._changed:
            return self._changed[name]
        if name not in self._names:
            return default
        with zipfile.ZipFile(BytesIO(self._content)) as archive:
            return archive.read(name).decode("utf-8-sig")

    def put(self, name: str, text: str) -> None:
        """Change or add a part."""
        self._changed[name] = text

    def sheets(self) -> dict[str, str]:
        """The part of each sheet, by the sheet's name."""
        book = next(name for name in self._names if name.lower() == "xl/workbook.xml")
        targets = self._targets(book)
        root = ElementTree.fromstring(self.text(book))
        found = (
            (item.get("name", ""), item.get(f"{{{RELATIONS}}}id", "")) for item in root.iter() if "name" in item.attrib
        )
        return {name: targets[key][1] for name, key in found if key in targets}

    def related(self, sheet: str, kind: str) -> str | None:
        """The part of a kind that a sheet refers to."""
        return next((part for found, part in self._targets(sheet).values() if found == kind), None)

    def relate(self, sheet: str, kind: str, stem: str, suffix: str) -> tuple[str, str]:
        """A new part of a kind for a sheet: its name, and the id of the relationship."""
        number = 1
        while f"xl/{stem}{number}{suffix}" in self._names | self._changed.keys():
            number += 1
        part, name = f"xl/{stem}{number}{suffix}", _relations_of(sheet)
        text = re.sub(r"<(\w+:)?Relationships([^>]*)/>", r"<\1Relationships\2></\1Relationships>", self.text(name))
        ids = self._targets(sheet)
        key = next(f"hubgen{n}" for n in range(1, len(ids) + 2) if f"hubgen{n}" not in ids)
        made = f'<Relationship xmlns="{PACKAGE}" Id="{key}" Type="{kind}" Target="/{part}"/>'
        text = re.sub(r"</(?:\w+:)?Relationships>\s*$", lambda end: made + end[0], text or NO_RELATIONS)
        self.put(name, text)
        return part, key

    def declare(self, element: str, key: str, value: str, kind: str) -> None:
        """State the content type of a part (`Override`, `PartName`) or of a suffix (`Default`, `Extension`)."""
        types = self.text("[Content_Types].xml")
        if re.search(rf"""\b{key}=["']{re.escape(value)}["']""", types, re.I):
            return
        namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
        made = f'<{element} xmlns="{namespace}" {key}={quoteattr(value)} ContentType="{kind}"/>'
        self.put("[Content_Types].xml", re.sub(r"</(?:\w+:)?Types>\s*$", lambda end: made + end[0], types))

    def show_boxes(self, sheet: str, key: str) -> None:
        """Make a sheet refer to its boxes (`legacyDrawing`) by a relationship."""
        text = self.text(sheet)
        place = AFTER_BOXES.search(text, text.rindex("sheetData"))
        assert place is not None, "a worksheet ends with its end tag"
        prefix = re.search(r"<(\w+:)?worksheet\b", text)
        p = prefix[1] or "" if prefix else ""
        made = f'<{p}legacyDrawing xmlns:r="{RELATIONS}" r:id="{key}"/>'
        self.put(sheet, text[: place.start()] + made + text[place.start() :])

    def content(self) -> bytes:
        """The file."""
        out = BytesIO()
        with zipfile.ZipFile(BytesIO(self._content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for entry in old.infolist():
                text = self._changed.get(entry.filename)
                new.writestr(entry, old.read(entry) if text is None else text.encode())
            for name in self._changed.keys() - self._names:
                new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), self._changed[name].encode())
        return out.getvalue()

    def _targets(self, part: str) -> dict[str, tuple[str, str]]:
        """The kind and the part of each relationship of a part, by its id."""
        text = self.text(_relations_of(part), NO_RELATIONS)
        folder = posixpath.dirname(part)
        return {
            item.get("Id", ""): (
                item.get("Type", ""),
                posixpath.normpath(posixpath.join("/", folder, item.get("Target", ""))).lstrip("/"),
            )
            for item in ElementTree.fromstring(text)
            if item.get("TargetMode") != "External"
        }


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return f"{folder}/_rels/{name}.rels"
