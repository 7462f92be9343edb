"""Which code of a new list stands for each code of an old one, and why one should think so.

A code that only one list has is matched by its label, its spelling, a dotted suffix, or its nearest ancestor. A code
that both have stands for itself, unless its meaning went to another code (COD-SHIFT).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

from generator.diff.matching.likeness import likeness, words
from generator.model import Code

SAME_MEANING: Final = 0.5
"""Below this likeness of two labels, a reader must look whether the code still means the same."""


class Evidence(StrEnum):
    """Why one code stands for another."""

    IDENTICAL = "identical"
    LABEL = "label"
    SPELLING = "spelling"
    SUFFIX = "suffix"
    ANCESTOR = "ancestor"


@dataclass(frozen=True, slots=True)
class CodeMatch:
    """A new code that stands for an old one.

    `likeness`, from 0 to 1, is that of their labels, or of their values where one has no label. A match that is not
    sure is a proposal for a person.
    """

    old: Code
    new: Code
    evidence: Evidence
    likeness: float
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class CodeShift:
    """A code that both lists have and that means something else now.

    `successor` is the new code with the old meaning, `source` the old code whose meaning it has now; one of the two
    is there at least.
    """

    old: Code
    new: Code
    successor: Code | None
    source: Code | None
    likeness: float


@dataclass(frozen=True)
class CodeMatching:
    """Two code lists matched; all mappings go by the value of the old code, in the order of the old list.

    `replaced` pairs codes that only the old list has with codes that only the new one has, each once: the same pairs
    the other way round for the lists the other way round. `merged` leads from codes that only the old list has to
    codes of the new list that stand for others as well. `shifts` are the codes whose meaning moved, among those of
    `common`, the values that both lists have.
    """

    common: Mapping[str, tuple[Code, Code]]
    replaced: Mapping[str, CodeMatch]
    merged: Mapping[str, CodeMatch]
    shifts: Mapping[str, CodeShift]

    @cached_property
    def successors(self) -> Mapping[str, CodeMatch]:
        """The new code for each old one that has any: a code whose meaning moved follows its meaning."""
        found = {**self.merged, **self.replaced}
        for value, (old, new) in self.common.items():
            if value not in self.shifts:
                found[value] = CodeMatch(old, new, Evidence.IDENTICAL, _likeness(old, new))
        for value, shift in self.shifts.items():
            if shift.successor is not None:
                found[value] = CodeMatch(shift.old, shift.successor, Evidence.LABEL, 1)
        return found


def match_codes(old: Sequence[Code], new: Sequence[Code]) -> CodeMatching:
    """Match two code lists. Where a list has a value twice, the last code counts."""
    before, after = {code.value: code for code in old}, {code.value: code for code in new}
    gone = [code for value, code in before.items() if value not in after]
    added = [code for value, code in after.items() if value not in before]
    common = {value: (before[value], after[value]) for value in before if value in after}
    shifts = {shift.old.value: shift for shift in _shifts(before, after, common.values())}
    heirs = {shift.successor.value for shift in shifts.values() if shift.successor}
    free = [code for code in added if code.value not in heirs]
    sources = {shift.source.value for shift in shifts.values() if shift.source}
    replaced = _replaced([code for code in gone if code.value not in sources], free)
    merged = _merged([code for code in gone if code.value not in replaced], before, after, replaced, shifts)
    return CodeMatching(common, replaced, merged, shifts)


def _shifts(
    before: Mapping[str, Code], after: Mapping[str, Code], common: Iterable[tuple[Code, Code]]
) -> Iterator[CodeShift]:
    """Codes whose labels differ while one of the two labels stands at another code of the other list.

    Their labels have to be unlike, too, unless both labels stand elsewhere: a swap, or the middle of a chain.
    """
    moved = [(old, new) for old, new in common if old.labels != new.labels and _have_other_words(old, new)]
    if not moved:
        return
    by_old, by_new = _unique(before.values(), _label), _unique(after.values(), _label)
    for old, new in moved:
        successor = _other(by_new.get(_label(old)), old, before)
        source = _other(by_old.get(_label(new)), new, after)
        alike = likeness(old.label, new.label)
        is_unique = by_old.get(_label(old)) is old and by_new.get(_label(new)) is new
        if is_unique and ((successor and source) or ((successor or source) and alike < SAME_MEANING)):
            yield CodeShift(old, new, successor, source, alike)


def _have_other_words(old: Code, new: Code) -> bool:
    return bool(old.labels and new.labels) and words(old.label) != words(new.label)


def _other(found: Code | None, code: Code, across: Mapping[str, Code]) -> Code | None:
    """The code found, unless it is the same one, or has that label on both sides."""
    if found is None or found.value == code.value:
        return None
    same = across.get(found.value)
    return None if same is not None and _label(same) == _label(found) else found


def _replaced(gone: Sequence[Code], added: Sequence[Code]) -> dict[str, CodeMatch]:
    """Pairs of codes, each in one pair only: no third code has what makes them a pair."""
    if not gone or not added:
        return {}
    found: dict[str, CodeMatch] = {}
    taken: set[str] = set()
    for evidence, key in KEYS:
        olds = _unique([code for code in gone if code.value not in found], key)
        news = _unique([code for code in added if code.value not in taken], key)
        for name, old in olds.items():
            new = news.get(name)
            if new is None or (evidence is Evidence.SUFFIX and not _is_suffix(old, new)):
                continue
            alike = _likeness(old, new)
            found[old.value] = CodeMatch(old, new, evidence, alike, alike >= SAME_MEANING)
            taken.add(new.value)
    return {code.value: found[code.value] for code in gone if code.value in found}


def _is_suffix(old: Code, new: Code) -> bool:
    """Whether one value is the other after a dot: DENT and DRM.SPE.DENT."""
    one, other = sorted((old.value.casefold(), new.value.casefold()), key=len)
    return other.endswith(f".{one}")


def _merged(
    gone: Sequence[Code],
    before: Mapping[str, Code],
    after: Mapping[str, Code],
    replaced: Mapping[str, CodeMatch],
    shifts: Mapping[str, CodeShift],
) -> dict[str, CodeMatch]:
    """For each code, the one of the new list with its label, or else what became of the nearest code above it.

    An ancestor is sure where the labels say so, too: its own stands among those above the code.
    """
    if not gone:
        return {}
    by_label = _unique(after.values(), _label)
    found: dict[str, CodeMatch] = {}
    for code in gone:
        if (same := by_label.get(_label(code))) is not None:
            found[code.value] = CodeMatch(code, same, Evidence.LABEL, 1)
            continue
        for name in _above(code, before):
            match = replaced.get(name)
            new = match.new if match and match.is_sure else after.get(name)
            if new is not None and name not in shifts:
                is_sure = bool(new.labels) and _label(new) in _label_path(code)[:-1]
                found[code.value] = CodeMatch(code, new, Evidence.ANCESTOR, _likeness(code, new), is_sure)
                break
    return found


def _above(code: Code, before: Mapping[str, Code]) -> Iterator[str]:
    """The values above a code, the nearest first: those of its dotted name, then those of the hierarchy."""
    parts = code.value.split(".")
    yield from (".".join(parts[:length]) for length in range(len(parts) - 1, 0, -1))
    seen = {code.value}
    while code.parent is not None and code.parent not in seen:
        seen.add(code.parent)
        yield code.parent
        if code.parent not in before:
            return
        code = before[code.parent]


def _unique(codes: Iterable[Code], key: Callable[[Code], Hashable]) -> dict[Hashable, Code]:
    """Codes by a key that no other code of the list has."""
    found: dict[Hashable, Code | None] = {}
    for code in codes:
        if name := key(code):
            found[name] = None if name in found else code
    return {name: code for name, code in found.items() if code is not None}


def _likeness(old: Code, new: Code) -> float:
    if old.labels and new.labels:
        return likeness(old.label, new.label)
    return likeness(old.value, new.value)


def _label(code: Code) -> str:
    return words(code.label) if code.labels else ""


def _label_path(code: Code) -> tuple[str, ...]:
    return tuple(words(label) for label in code.labels)


def _spelling(code: Code) -> str:
    return words(code.value).replace(" ", "")


def _last_part(code: Code) -> str:
    return code.value.casefold().rpartition(".")[2]


KEYS: Final[tuple[tuple[Evidence, Callable[[Code], Hashable]], ...]] = (
    (Evidence.LABEL, _label_path),
    (Evidence.LABEL, _label),
    (Evidence.SPELLING, _spelling),
    (Evidence.SUFFIX, _last_part),
)
"""What two codes may have in common, the strongest evidence first."""
