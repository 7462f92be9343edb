"""Sets of characters: sorted, disjoint ranges of code points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

LAST: Final = 0x10FFFF

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class CharSet:
    """A set of characters; make it with `of` or the functions below, which keep the ranges sorted and disjoint."""

    ranges: tuple[Range, ...]

    @classmethod
    def of(cls, ranges: Iterable[Range]) -> CharSet:
        """The union of `ranges`."""
        merged: list[Range] = []
        for low, high in sorted(ranges):
            if merged and low <= merged[-1][1] + 1:
                merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
            else:
                merged.append((low, high))
        return cls(tuple(merged))

    def __or__(self, other: CharSet) -> CharSet:
        return CharSet.of((*self.ranges, *other.ranges))

    def __invert__(self) -> CharSet:
        gaps, start = [], 0
        for low, high in self.ranges:
            if low > start:
                gaps.append((start, low - 1))
            start = high + 1
        if start <= LAST:
            gaps.append((start, LAST))
        return CharSet(tuple(gaps))

    def __and__(self, other: CharSet) -> CharSet:
        return ~(~self | ~other)

    def meets(self, other: CharSet) -> bool:
        """Whether a character is in both."""
        mine, theirs = iter(self.ranges), iter(other.ranges)
        a, b = next(mine, None), next(theirs, None)
        while a and b:
            if a[0] <= b[1] and b[0] <= a[1]:
                return True
            if a[1] < b[1]:
                a = next(mine, None)
            else:
                b = next(theirs, None)
        return False


def chars(text: str) -> CharSet:
    """The characters of `text`."""
    return CharSet.of((ord(char), ord(char)) for char in text)


DIGITS: Final = CharSet.of([(0x30, 0x39)])
WORD: Final = CharSet.of([(0x30, 0x39), (0x41, 0x5A), (0x61, 0x7A)]) | chars("_")
SPACES: Final = chars(" \t\n\r\f\v")
LINE_ENDS: Final = chars("\n\r\u2028\u2029")
XML: Final = CharSet(((0x9, 0xA), (0xD, 0xD), (0x20, 0xD7FF), (0xE000, 0xFFFD), (0x10000, LAST)))
"""What XML 1.0 can carry (production Char)."""
EVERY: Final = CharSet(((0, LAST),))
"""`\\d`, `\\w` and `\\s` are ASCII in every target (docs/packages.md); `.` excludes ECMA 262's line terminators."""
