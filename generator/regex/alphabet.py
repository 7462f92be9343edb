"""The characters of messages cut into letters: parts that no set of an expression tells apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generator.regex.charset import XML, CharSet

PREFERRED: Final = "a0A-_.@+ " + "".join(map(chr, range(33, 127)))
"""What a shown text is made of where there is a choice."""


def letters(sets: Iterable[CharSet]) -> list[tuple[str, frozenset[int]]]:
    """For each letter a character of it, and the numbers of the sets that it is in; liked characters first.

    Only what a message may carry in JSON and in XML (XML 1.0, production 2, Char) is a character.
    """
    known = list(sets)
    edges = {edge for item in (*known, XML) for low, high in item.ranges for edge in (low, high + 1)}
    edges |= {edge for char in PREFERRED for edge in (ord(char), ord(char) + 1)}
    found: dict[frozenset[int], str] = {}
    for point in sorted(edges, key=_rank):
        if has(XML, point):
            members = frozenset(number for number, item in enumerate(known) if has(item, point))
            found.setdefault(members, chr(point))
    return [(char, members) for members, char in found.items()]


def has(found: CharSet, point: int) -> bool:
    """Whether a code point is in a set."""
    return any(low <= point <= high for low, high in found.ranges)


def _rank(point: int) -> tuple[int, int]:
    position = PREFERRED.find(chr(point)) if point < 127 else -1
    return (position if position >= 0 else len(PREFERRED), point)
