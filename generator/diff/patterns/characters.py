"""Sets of characters as sorted ranges of code points."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

Ranges = tuple[tuple[int, int], ...]

UNIVERSE: Final[Ranges] = ((0x9, 0xA), (0xD, 0xD), (0x20, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF))
"""The characters that a message may carry in JSON and in XML (XML 1.0, production 2, Char)."""

DIGITS: Final[Ranges] = ((48, 57),)
WORDS: Final[Ranges] = ((48, 57), (65, 90), (95, 95), (97, 122))
SPACES: Final[Ranges] = (
    (0x9, 0xD), (0x20, 0x20), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F),
    (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF),
)  # fmt: skip

PREFERRED: Final = "a0A-_.@+ " + "".join(map(chr, range(33, 127)))
"""What a shown text is made of where there is a choice."""


def union(*sets: Ranges) -> Ranges:
    """The characters of any of the sets."""
    merged: list[tuple[int, int]] = []
    for low, high in sorted(item for ranges in sets for item in ranges):
        if merged and low <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return tuple(merged)


def complement(ranges: Ranges) -> Ranges:
    """The characters of the universe that are not in the set."""
    left: list[tuple[int, int]] = []
    for low, high in UNIVERSE:
        for start, end in union(ranges):
            if end < low or start > high:
                continue
            if start > low:
                left.append((low, start - 1))
            low = end + 1
        if low <= high:
            left.append((low, high))
    return tuple(left)


DOT: Final = complement(((0xA, 0xA), (0xD, 0xD), (0x2028, 0x2029)))
"""Every character but a line's end (ECMA 262, 21.2.2.8)."""


def partition(sets: Iterable[Ranges]) -> dict[frozenset[int], str]:
    """The universe cut into parts that no set tells apart: for each, the sets it is in and a character of it."""
    sets = list(sets)
    bounds = sorted(
        {point for ranges in (*sets, UNIVERSE) for low, high in ranges for point in (low, high + 1)}
        | {point for char in PREFERRED for point in (ord(char), ord(char) + 1)}
    )
    found: dict[frozenset[int], str] = {}
    for start in sorted(bounds, key=_rank):
        if contains(UNIVERSE, start):
            members = frozenset(index for index, ranges in enumerate(sets) if contains(ranges, start))
            found.setdefault(members, chr(start))
    return found


def contains(ranges: Ranges, point: int) -> bool:
    """Whether a code point is in the set."""
    return any(low <= point <= high for low, high in ranges)


def _rank(point: int) -> tuple[int, int]:
    position = PREFERRED.find(chr(point)) if point < 127 else -1
    return (position if position >= 0 else len(PREFERRED), point)
