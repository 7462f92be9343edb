"""How alike two French texts are."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from generator.diff.compare.words import folded

LONGEST: Final = 300
PUNCTUATION: Final = re.compile(r"[^\w]+|_+")


@lru_cache(maxsize=16384)
def words(text: str) -> str:
    """The words of a text without case, accents and punctuation, one blank between two."""
    return PUNCTUATION.sub(" ", folded(text)).strip()


def likeness(one: str, other: str) -> float:
    """From 0 to 1, the same both ways: 1 where two texts have the same words, 0 where one is empty."""
    if one == other and one[:1].isascii() and one[:1].isalnum():
        return 1
    first, second = sorted((words(one)[:LONGEST], words(other)[:LONGEST]))  # the ratio depends on the order
    if not first or not second:
        return 0
    return 1 if first == second else SequenceMatcher(None, first, second).ratio()
