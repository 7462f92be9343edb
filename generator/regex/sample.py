"""A short text that an expression matches."""

from __future__ import annotations

from typing import Final

from generator.regex.charset import CharSet, chars
from generator.regex.tree import Choice, One, Sequence, Tree, nullable

LIKED: Final = (chars("0"), chars("a"), chars("A"))


def shortest(tree: Tree) -> str:
    """The least repetitions of everything, digits and letters before other characters."""
    if isinstance(tree, One):
        return _character(tree.chars)
    if isinstance(tree, Sequence):
        return "".join(map(shortest, tree.parts))
    if isinstance(tree, Choice):
        return "" if nullable(tree) else min(map(shortest, tree.options), key=len)
    return shortest(tree.body) * tree.least


def _character(found: CharSet) -> str:
    for liked in LIKED:
        if found.meets(liked):
            return chr(liked.ranges[0][0])
    return chr(found.ranges[0][0]) if found.ranges else ""
