"""The cell formats of a workbook (ECMA-376, part 1, 18.8): which strike through, and what a number shows with one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final
from xml.sax.saxutils import unescape

BUILT_IN: Final = {0: "General", 1: "0", 2: "0.00", 9: "0%", 10: "0.00%", 49: "@"}
"""Those of 18.8.30 that show a number in one way in every language."""
LONGEST: Final = 11
"""Characters of a fraction that the format General shows (18.8.30); it rounds longer ones."""
LITERAL: Final = r"""(?:"[^"]*"|\\.|[-+/():  ])*"""
NUMBER: Final = re.compile(rf"(?P<before>{LITERAL})(?P<digits>0+)(?:\.(?P<places>0+))?(?P<rate>%?)(?P<after>{LITERAL})")
NUMBER_FORMAT: Final = re.compile(rb"<(?:\w+:)?numFmt\s([^<>]*)>")
FONT: Final = re.compile(rb"<(?:\w+:)?font(?:\s[^<>]*)?(?:/>|>(.*?)</(?:\w+:)?font>)", re.S)
STRIKE: Final = re.compile(rb"<(?:\w+:)?strike(?:\s[^<>]*?val=[\"'](?P<value>\w+)[\"'][^<>]*|[^<>\w]*)/?>")
FORMAT: Final = re.compile(rb"<(?:\w+:)?xf\s([^<>]*)>")
ATTRIBUTE: Final = re.compile(rb"(\w+)=(?:\"([^\"]*)\"|'([^']*)')")


@dataclass(frozen=True, slots=True)
class CellFormats:
    """`codes` has the number format of each cell format, `struck` those with a font that is struck through."""

    codes: tuple[str, ...] = ()
    struck: tuple[int, ...] = ()

    def code(self, style: int) -> str:
        """The number format of a cell format; General where there is no such."""
        return self.codes[style] if style < len(self.codes) else "General"


def read_formats(styles: bytes) -> CellFormats:
    """The formats that the beginning of a part of styles has, down to the end of `cellXfs`."""
    numbers = dict(BUILT_IN)
    for match in NUMBER_FORMAT.finditer(_section(styles, b"numFmts")):
        found = _attributes(match[1])
        numbers[int(found.get("numFmtId", "0"))] = found.get("formatCode", "General")
    fonts = [_is_struck(match[1] or b"") for match in FONT.finditer(_section(styles, b"fonts"))]
    formats = [_attributes(match[1]) for match in FORMAT.finditer(_section(styles, b"cellXfs"))]
    codes = tuple(_number_format(int(item.get("numFmtId", "0")), numbers) for item in formats)
    used = [int(item.get("fontId", "0")) for item in formats]
    struck = tuple(style for style, font in enumerate(used) if font < len(fonts) and fonts[font])
    return CellFormats(codes, struck)


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
    match = re.search(rb"<(?:\w+:)?" + name + rb"[\s>].*?</(?:\w+:)?" + name + rb"\s*>", styles, re.S)
    return match[0] if match else b""


def _number_format(number: int, known: dict[int, str]) -> str:
    return known.get(number, f"built-in format {number}")


def _is_struck(font: bytes) -> bool:
    match = STRIKE.search(font)
    return match is not None and match["value"] not in (b"0", b"false", b"off")


def _attributes(tag: bytes) -> dict[str, str]:
    pairs = ((key.decode(), (one or two).decode("utf-8", "replace")) for key, one, two in ATTRIBUTE.findall(tag))
    return {key: unescape(value, {"&quot;": '"', "&apos;": "'"}) for key, value in pairs}


def _literal(text: str) -> str:
    return re.sub(r'"([^"]*)"|\\(.)', lambda match: match[1] or match[2] or "", text)
