"""The cell formats of a workbook (ECMA-376, part 1, 18.8): which strike through, and what a number shows with one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

BUILT_IN: Final = {0: "General", 1: "0", 2: "0.00", 9: "0%", 10: "0.00%", 49: "@"}
"""Those of 18.8.30 that show a number in one way in every language."""
ENTITIES: Final = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))
"""Here, since `xml.sax.saxutils` takes 25 ms to import."""
LONGEST: Final = 11
"""Characters of a fraction that the format General shows (18.8.30); it rounds longer ones."""
LITERAL: Final = r"""(?:"[^"]*"|\\.|[-+/():  ])*"""
NUMBER: Final = re.compile(rf"(?P<before>{LITERAL})(?P<digits>0+)(?:\.(?P<places>0+))?(?P<rate>%?)(?P<after>{LITERAL})")
NUMBER_FORMAT: Final = re.compile(rb"<(?:\w+:)?numFmt\s([^<>]*)>")
FONT: Final = re.compile(rb"<(?:\w+:)?font(?:\s[^<>]*)?(?:/>|>(.*?)</(?:\w+:)?font>)", re.S)
STRIKE: Final = re.compile(rb"<(?:\w+:)?strike(?:\s[^<>]*?val=[\"'](?P<value>\w+)[\"'][^<>]*|[^<>\w]*)/?>")
FORMAT: Final = re.compile(rb"<(?:\w+:)?xf\s([^<>]*)>")
NUMBER_ID: Final = re.compile(rb"\bnumFmtId=[\"']([0-9]{1,9})[\"']")
FONT_ID: Final = re.compile(rb"\bfontId=[\"']([0-9]{1,9})[\"']")
FORMAT_CODE: Final = re.compile(rb"\bformatCode=(?:\"([^\"]*)\"|'([^']*)')")


@dataclass(frozen=True, slots=True)
class CellFormats:
    """`formats` has the tag of each cell format, `numbers` the number formats by id.

    `struck` are the cell formats with a font that is struck through.
    """

    formats: tuple[bytes, ...]
    numbers: Mapping[int, str]
    struck: tuple[int, ...]

    def code(self, style: int) -> str:
        """The number format of a cell format; General where there is no such."""
        if style >= len(self.formats):
            return "General"
        number = _number(NUMBER_ID, self.formats[style])
        return self.numbers.get(number, f"built-in format {number}")


def read_formats(styles: bytes) -> CellFormats:
    """The formats that the beginning of a part of styles has, down to the end of `cellXfs`."""
    found = NUMBER_FORMAT.findall(_section(styles, b"numFmts"))
    numbers = BUILT_IN | {_number(NUMBER_ID, tag): _format_code(tag) for tag in found}
    fonts = [_is_struck(content) for content in FONT.findall(_section(styles, b"fonts"))]
    formats = tuple(FORMAT.findall(_section(styles, b"cellXfs")))
    struck = [number for number, is_struck in enumerate(fonts) if is_struck]
    used = enumerate(_number(FONT_ID, tag) for tag in formats) if struck else ()
    return CellFormats(formats, numbers, tuple(style for style, font in used if font in struck))


def shown(value: float, code: str) -> str | None:
    """What a cell shows of a number with a number format; None where this cannot be said here."""
    if code in ("General", "@"):
        text = str(int(value)) if value.is_integer() else str(value)
        return text if value.is_integer() or len(text) <= LONGEST else None
    match = NUMBER.fullmatch(code)
    if match is None:
        return None
    places = len(match["places"] or "")
    number = Decimal(repr(value)) * (100 if match["rate"] else 1)
    digits = f"{abs(number).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"
    width = len(match["digits"]) + (places + 1 if places else 0)
    sign = "-" if number < 0 else ""
    return f"{sign}{_literal(match['before'])}{digits.zfill(width)}{match['rate']}{_literal(match['after'])}"


def _section(styles: bytes, name: bytes) -> bytes:
    start = styles.find(b"<" + name)
    if start >= 0:
        return styles[start : styles.find(b"</" + name, start)]
    match = re.search(rb"<\w+:" + name + rb"[\s>].*?</\w+:" + name, styles, re.S)
    return match[0] if match else b""


def _is_struck(font: bytes) -> bool:
    match = STRIKE.search(font) if b"strike" in font else None
    return match is not None and match["value"] not in (b"0", b"false", b"off")


def _number(attribute: re.Pattern[bytes], tag: bytes) -> int:
    match = attribute.search(tag)
    return int(match[1]) if match else 0


def _format_code(tag: bytes) -> str:
    match = FORMAT_CODE.search(tag)
    text = (match[1] or match[2] or b"").decode("utf-8", "replace") if match else "General"
    for entity, character in ENTITIES:
        text = text.replace(entity, character)
    return text


def _literal(text: str) -> str:
    return re.sub(r'"([^"]*)"|\\(.)', lambda match: match[1] or match[2] or "", text)
