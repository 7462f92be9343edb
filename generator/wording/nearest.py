"""The codes of a list that are nearest to a text (docs/packages.md, Code lists): the same in every language."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

MOST: Final = 3
LONGEST: Final = 40
LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "OE", "Æ": "AE"})
INSIDE: Final = 3
"""The score of a label that has the text in it: more than one step, less than two; a step scores 2."""


def nearest(text: str, codes: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """At most three codes of `(code, label)`, the nearest first; those of one score in their order."""
    wanted = fold(text)[:LONGEST]
    if not wanted:
        return ()
    limit = max(4, 2 * -(-len(wanted) // 2))
    scored = [(_score(wanted, code, label, limit), code) for code, label in codes]
    return tuple(code for score, code in sorted(scored, key=lambda item: item[0]) if score <= limit)[:MOST]


def _score(wanted: str, code: str, label: str, limit: int) -> int:
    plain = fold(label) if label != code else ""
    if plain == wanted:
        return 0
    spelled = fold(code)[:LONGEST]
    is_far = 2 * abs(len(spelled) - len(wanted)) > limit
    steps = limit + 1 if is_far else 2 * distance(wanted, spelled)
    return min(steps, INSIDE) if len(wanted) > 2 and wanted in plain else steps


def distance(one: str, other: str) -> int:
    """How many characters are put in, taken out, changed, or swapped with the next one (optimal string alignment)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, char in enumerate(one, 1):
        now = [row]
        for column, against in enumerate(other, 1):
            best = min(last[column] + 1, now[-1] + 1, last[column - 1] + (char != against))
            if row > 1 and column > 1 and char == other[column - 2] and one[row - 2] == against:
                best = min(best, before[column - 2] + 1)
            now.append(best)
        before, last = last, now
    return last[-1]


def fold(text: str) -> str:
    """A text as searches compare it: NFKD, no marks, `œ` and `æ` as two letters, lower case."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if unicodedata.category(char) != "Mn")
    return plain.translate(LIGATURES).lower()
