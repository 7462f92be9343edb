"""What two codes may have in common: folded labels, spelling, the end of a dotted value."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

from generator.diff.matching.likeness import likeness, words
from generator.model import Code


def unique_codes(codes: Iterable[Code], key: Callable[[Code], Hashable]) -> dict[Hashable, Code]:
    """Codes by a key that no other code of the list has."""
    found: dict[Hashable, Code | None] = {}
    for code in codes:
        if name := key(code):
            found[name] = None if name in found else code
    return {name: code for name, code in found.items() if code is not None}


def code_likeness(old: Code, new: Code) -> float:
    """How alike two codes are, from 0 to 1: by their labels, or by their values where one has no label."""
    if old.labels and new.labels:
        return likeness(old.label, new.label)
    return likeness(old.value, new.value)


def label_key(code: Code) -> str:
    """The folded words of a code's own label; empty where it has none."""
    return words(code.label) if code.labels else ""


def label_path_key(code: Code) -> tuple[str, ...]:
    """The folded words of all its labels, from the topmost."""
    return tuple(words(label) for label in code.labels)


def spelling_key(code: Code) -> str:
    """The value without case, accents, blanks and punctuation."""
    return words(code.value).replace(" ", "")


def last_part_key(code: Code) -> str:
    """What stands after the last dot of the value."""
    return code.value.casefold().rpartition(".")[2]
