"""Which code of a new list stands for each code of an old one, and why one should think so.

A code that only one list has is matched by its label, its spelling, a dotted suffix, or its nearest ancestor. A code
that both have stands for itself, unless its meaning went to another code (COD-SHIFT).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import Final

from generator.diff.matching.code_keys import (
    code_likeness,
    label_key,
    label_path_key,
    last_part_key,
    spelling_key,
    unique_codes,
)
from generator.diff.matching.code_matching import CodeMatch, CodeMatching, CodeShift, Evidence
from generator.diff.matching.code_shifts import SAME_MEANING, find_shifts
from generator.model import Code

KEYS: Final[tuple[tuple[Evidence, Callable[[Code], Hashable]], ...]] = (
    (Evidence.LABEL, label_path_key),
    (Evidence.LABEL, label_key),
    (Evidence.SPELLING, spelling_key),
    (Evidence.SUFFIX, last_part_key),
)
"""What two codes may have in common, the strongest evidence first."""


def match_codes(old: Sequence[Code], new: Sequence[Code]) -> CodeMatching:
    """Match two code lists. Where a list has a value twice, the last code counts."""
    before, after = {code.value: code for code in old}, {code.value: code for code in new}
    gone = [code for value, code in before.items() if value not in after]
    added = [code for value, code in after.items() if value not in before]
    common = {value: (before[value], after[value]) for value in before if value in after}
    shifts = {shift.old.value: shift for shift in find_shifts(before, after, common.values())}
    heirs = {shift.successor.value for shift in shifts.values() if shift.successor}
    free = [code for code in added if code.value not in heirs]
    sources = {shift.source.value for shift in shifts.values() if shift.source}
    replaced = _replaced([code for code in gone if code.value not in sources], free)
    merged = _merged([code for code in gone if code.value not in replaced], before, after, replaced, shifts)
    return CodeMatching(common, replaced, merged, shifts)


def _replaced(gone: Sequence[Code], added: Sequence[Code]) -> dict[str, CodeMatch]:
    """Pairs of codes, each in one pair only: no third code has what makes them a pair."""
    if not gone or not added:
        return {}
    found: dict[str, CodeMatch] = {}
    taken: set[str] = set()
    for evidence, key in KEYS:
        olds = unique_codes([code for code in gone if code.value not in found], key)
        news = unique_codes([code for code in added if code.value not in taken], key)
        for name, old in olds.items():
            new = news.get(name)
            if new is None or (evidence is Evidence.SUFFIX and not _is_suffix(old, new)):
                continue
            alike = code_likeness(old, new)
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
    by_label = unique_codes(after.values(), label_key)
    found: dict[str, CodeMatch] = {}
    for code in gone:
        if (same := by_label.get(label_key(code))) is not None:
            found[code.value] = CodeMatch(code, same, Evidence.LABEL, 1)
            continue
        for name in _above(code, before):
            match = replaced.get(name)
            new = match.new if match and match.is_sure else after.get(name)
            if new is not None and name not in shifts:
                is_sure = bool(new.labels) and label_key(new) in label_path_key(code)[:-1]
                found[code.value] = CodeMatch(code, new, Evidence.ANCESTOR, code_likeness(code, new), is_sure)
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
