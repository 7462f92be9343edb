"""What the comparison of two code lists gives: which code stands for which, and why one should think so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from generator.diff.matching.code_keys import code_likeness
from generator.model import Code


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
                found[value] = CodeMatch(old, new, Evidence.IDENTICAL, code_likeness(old, new))
        for value, shift in self.shifts.items():
            if shift.successor is not None:
                found[value] = CodeMatch(shift.old, shift.successor, Evidence.LABEL, 1)
        return found
