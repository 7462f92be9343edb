"""Two texts side by side, with what differs marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

TOKEN = re.compile(r"\w+|\s+|.", re.DOTALL)
LONGEST = 2_000
Piece = tuple[str, bool]
"""A part of a text, and whether the other text does not have it."""


def pieces(old: str, new: str) -> tuple[list[Piece], list[Piece]]:
    """Both texts in parts; texts too long or too unlike to compare by words are one part each."""
    if not old or not new or max(len(old), len(new)) > LONGEST:
        return [(old, bool(old))], [(new, bool(new))]
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.quick_ratio() < 0.3:
        return [(old, True)], [(new, True)]
    codes = matcher.get_opcodes()
    return (
        list(_joined(("".join(before[a:b]), tag != "equal") for tag, a, b, _, _ in codes)),
        list(_joined(("".join(after[c:d]), tag != "equal") for tag, _, _, c, d in codes)),
    )


def _joined(parts: Iterator[Piece]) -> Iterator[Piece]:
    return (part for part in parts if part[0])
