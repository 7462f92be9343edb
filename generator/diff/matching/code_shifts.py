"""Codes that both lists have and whose meaning moved to or came from another code (COD-SHIFT)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from generator.diff.matching.code_keys import label_key, unique_codes
from generator.diff.matching.code_matching import CodeShift
from generator.diff.matching.likeness import likeness, words
from generator.model import Code

SAME_MEANING: Final = 0.5
"""Below this likeness of two labels, a reader must look whether the code still means the same."""


def find_shifts(
    before: Mapping[str, Code], after: Mapping[str, Code], common: Iterable[tuple[Code, Code]]
) -> Iterator[CodeShift]:
    """Codes whose labels differ while one of the two labels stands at another code of the other list.

    Their labels have to be unlike, too, unless both labels stand elsewhere: a swap, or the middle of a chain.
    """
    moved = [(old, new) for old, new in common if old.labels != new.labels and _have_other_words(old, new)]
    if not moved:
        return
    by_old, by_new = unique_codes(before.values(), label_key), unique_codes(after.values(), label_key)
    for old, new in moved:
        successor = _other(by_new.get(label_key(old)), old, before)
        source = _other(by_old.get(label_key(new)), new, after)
        alike = likeness(old.label, new.label)
        is_unique = by_old.get(label_key(old)) is old and by_new.get(label_key(new)) is new
        if is_unique and ((successor and source) or ((successor or source) and alike < SAME_MEANING)):
            yield CodeShift(old, new, successor, source, alike)


def _have_other_words(old: Code, new: Code) -> bool:
    return bool(old.labels and new.labels) and words(old.label) != words(new.label)


def _other(found: Code | None, code: Code, across: Mapping[str, Code]) -> Code | None:
    """The code found, unless it is the same one, or has that label on both sides."""
    if found is None or found.value == code.value:
        return None
    same = across.get(found.value)
    return None if same is not None and label_key(same) == label_key(found) else found
