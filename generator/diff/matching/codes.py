"""Which code of a list stands for which code of another list.

A code that both lists have stands for itself, unless its meaning went to another code. Any other code is looked for by
evidence, the strongest first: the same spelling but for blanks and punctuation, the same labels, a dotted name that the
other ends, the nearest code above it. What is only likely is offered to people, and never applied.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Final

from generator.diff.compare.words import folded
from generator.model import Code

NOT_WORD: Final = re.compile(r"[\W_]+")
SAME_MEANING: Final = 0.5
"""Below this likeness two labels say different things."""
LIKELY: Final = 0.8
"""From this likeness on, two labels are offered to people as one."""
CLEAR: Final = 0.05
"""How far the likeliest one must be ahead of the next."""
LONGEST: Final = 300


class Evidence(StrEnum):
    """Why one code stands for another."""

    IDENTICAL = "identical"
    SPELLING = "spelling"
    LABEL = "label"
    SUFFIX = "suffix"
    ANCESTOR = "ancestor"


@dataclass(frozen=True, slots=True)
class CodeMatch:
    """A code and the one that stands for it; `likeness` of their labels goes from 0 to 1.

    `is_sure` is False where it is only likely: a person decides.
    """

    old: Code
    new: Code
    evidence: Evidence
    likeness: float
    is_sure: bool = True


@dataclass(frozen=True)
class Codes:
    """The codes of a list, and what they are looked up by; keys that two codes share are left out."""

    all: tuple[Code, ...]

    @cached_property
    def by_value(self) -> Mapping[str, Code]:
        """By the code itself."""
        return {item.value: item for item in self.all}

    @cached_property
    def by_spelling(self) -> Mapping[str, Code]:
        """By the code without blanks and punctuation around it."""
        return _unique(self.all, lambda item: trimmed(item.value))

    @cached_property
    def by_path(self) -> Mapping[tuple[str, ...], Code]:
        """By all its labels."""
        return _unique((item for item in self.all if item.labels), lambda item: tuple(map(words, item.labels)))

    @cached_property
    def by_label(self) -> Mapping[str, Code]:
        """By its own label."""
        return _unique((item for item in self.all if words(item.label)), lambda item: words(item.label))

    @cached_property
    def by_ending(self) -> Mapping[str, Code]:
        """By the last part of a dotted code."""
        return _unique((item for item in self.all if "." in item.value), lambda item: item.value.rpartition(".")[2])


@lru_cache(maxsize=1024)
def match_codes(old: tuple[Code, ...], new: tuple[Code, ...]) -> Mapping[str, CodeMatch]:
    """The match of each code of `old` that has one, by its value; likely ones too."""
    before, after = Codes(old), Codes(new)
    found: dict[str, CodeMatch] = {}
    for code in before.by_value.values():
        match = _shifted(code, before, after) or _identical(code, before, after) or _other(code, before, after)
        if match is not None:
            found[code.value] = match
    return found


def _identical(code: Code, before: Codes, after: Codes) -> CodeMatch | None:
    """The same code, unless it took over the meaning of another one."""
    same = after.by_value.get(code.value)
    if same is None:
        return None
    meant = _by_labels(same, after, before)
    if meant is not None and meant.value != code.value and likeness(code, same) < LIKELY:
        return None
    return CodeMatch(code, same, Evidence.IDENTICAL, likeness(code, same))


def _shifted(code: Code, before: Codes, after: Codes) -> CodeMatch | None:
    """The code that has this one's meaning now, where this code says something else (COD-SHIFT)."""
    same = after.by_value.get(code.value)
    if same is None or not code.labels or words(same.label) == words(code.label):
        return None
    other = _by_labels(code, before, after)
    if other is None or other.value == code.value or likeness(code, same) >= LIKELY:
        return None
    return CodeMatch(code, other, Evidence.LABEL, likeness(code, other))


def _other(code: Code, before: Codes, after: Codes) -> CodeMatch | None:
    spelled = after.by_spelling.get(trimmed(code.value)) if trimmed(code.value) in before.by_spelling else None
    if spelled is not None and _agree(code, spelled):
        return CodeMatch(code, spelled, Evidence.SPELLING, likeness(code, spelled))
    labelled = _by_labels(code, before, after)
    if labelled is not None:
        return CodeMatch(code, labelled, Evidence.LABEL, likeness(code, labelled))
    ended = _by_ending(code, before, after)
    if ended is not None:
        return CodeMatch(code, ended, Evidence.SUFFIX, likeness(code, ended), likeness(code, ended) >= SAME_MEANING)
    above = next(_above(code, before, after), None)
    if above is not None:
        return CodeMatch(code, above, Evidence.ANCESTOR, likeness(code, above))
    return _likely(code, before, after)


def _by_labels(code: Code, before: Codes, after: Codes) -> Code | None:
    """The code with the same labels, on all levels or else on its own."""
    path, own = tuple(map(words, code.labels)), words(code.label)
    if path in before.by_path and path in after.by_path:
        return after.by_path[path]
    return after.by_label.get(own) if code.labels and own in before.by_label else None


def _by_ending(code: Code, before: Codes, after: Codes) -> Code | None:
    """`MEDSOS` and `MED.MEDSOS`, either way."""
    if "." not in code.value:
        return after.by_ending.get(code.value)
    ending = code.value.rpartition(".")[2]
    return after.by_value.get(ending) if ending in before.by_ending else None


def _above(code: Code, before: Codes, after: Codes) -> Iterator[Code]:
    """What codes above this one became, the nearest first: by its dots, then by the list's levels."""
    name = code.value
    while "." in name:
        name = name.rpartition(".")[0]
        yield from _became(name, before, after)
    seen = {code.value}
    while code.parent is not None and code.parent not in seen and code.parent in before.by_value:
        seen.add(code.parent)
        code = before.by_value[code.parent]
        yield from _became(code.value, before, after)


def _became(name: str, before: Codes, after: Codes) -> Iterator[Code]:
    """The code that has the meaning of a code above; the code itself where the old list has none of that name."""
    above = before.by_value.get(name)
    if above is None:
        yield from filter(None, [after.by_value.get(name)])
        return
    match = _shifted(above, before, after) or _identical(above, before, after)
    other = match.new if match else _by_labels(above, before, after)
    yield from filter(None, [other])


def _likely(code: Code, before: Codes, after: Codes) -> CodeMatch | None:
    """The one new code whose label is nearest, offered to people."""
    if not code.labels:
        return None
    fresh = [item for item in after.all if item.value not in before.by_value and item.labels]
    matcher = SequenceMatcher(None, "", words(code.label)[:LONGEST])
    nearest = sorted(((_at_least(matcher, item), item.value) for item in fresh), reverse=True)[:2]
    if not nearest or nearest[0][0] < LIKELY or (len(nearest) > 1 and nearest[1][0] >= nearest[0][0] - CLEAR):
        return None
    return CodeMatch(code, after.by_value[nearest[0][1]], Evidence.LABEL, nearest[0][0], is_sure=False)


def _at_least(matcher: SequenceMatcher[str], code: Code) -> float:
    """The likeness of a code's label to the matcher's; 0 where it is soon seen to be too low."""
    matcher.set_seq1(words(code.label)[:LONGEST])
    bounds = matcher.real_quick_ratio, matcher.quick_ratio
    return matcher.ratio() if all(bound() >= LIKELY - CLEAR for bound in bounds) else 0


def _agree(old: Code, new: Code) -> bool:
    """Whether the labels do not contradict the spelling: they are the same, or one list has none of its own."""
    bare = [not item.labels or trimmed(item.label) == trimmed(item.value) for item in (old, new)]
    return any(bare) or words(old.label) == words(new.label) or likeness(old, new) >= LIKELY


def likeness(old: Code, new: Code) -> float:
    """How like two codes' own labels are, from 0 to 1."""
    one, other = words(old.label)[:LONGEST], words(new.label)[:LONGEST]
    return 1.0 if one == other else SequenceMatcher(None, one, other).ratio()


@lru_cache(maxsize=65_536)
def words(text: str) -> str:
    """A label without case, accents and punctuation."""
    return NOT_WORD.sub(" ", folded(text)).strip()


def trimmed(text: str) -> str:
    """A code without blanks and punctuation around it: the older layout leaves some."""
    return text.strip(" ,;\u00a0\t\n\r")


def _unique(codes: Iterable[Code], key: Callable[[Code], Hashable]) -> dict:  # type: ignore[type-arg]
    items = [(key(item), item) for item in codes]
    counts = Counter(name for name, _ in items)
    return {name: item for name, item in items if counts[name] == 1}
