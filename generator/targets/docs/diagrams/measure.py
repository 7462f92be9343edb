"""Widths of texts, near enough for boxes to hold them in any reader's fonts."""

from __future__ import annotations

import re
from math import ceil
from typing import Final

from generator.documents.xml import NOT_XML

MONOSPACE: Final = 0.62
"""Width of a character of a monospaced font, in font sizes: Consolas 0.55, Menlo and Liberation Mono 0.60."""
NARROW, WIDE, PLAIN = 0.34, 0.92, 0.58
_NARROW: Final = frozenset("iIjlftr.,:;!|'()[]{}/\\ -·")
_WIDE: Final = frozenset("mwMWŒœ@%—…")
ELLIPSIS: Final = "…"
BREAKABLE: Final = re.compile(r"[^\S\u00a0\u202f]+")
"""Blanks where a line may break; the others stay."""


def monospace(text: str, size: float) -> int:
    """The width of a text in a monospaced font of `size` pixels."""
    return ceil(len(text) * MONOSPACE * size)


def proportional(text: str, size: float) -> int:
    """The width of a text in a sans-serif font of `size` pixels, rather too wide than too narrow."""
    return ceil(sum(NARROW if char in _NARROW else WIDE if char in _WIDE else PLAIN for char in text) * size)


def shortened(text: str, longest: int) -> str:
    """The text on one line, cut at `longest` characters."""
    line = " ".join(BREAKABLE.split(NOT_XML.sub("\ufffd", text))).strip()
    return line if len(line) <= longest else line[: longest - 1].rstrip() + ELLIPSIS
