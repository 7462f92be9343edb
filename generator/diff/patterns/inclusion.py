"""Whether what one pattern accepts is within what another accepts, with texts that show it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from generator.diff.patterns.automaton import Automaton, States, build
from generator.diff.patterns.characters import partition
from generator.diff.patterns.syntax import Undecidable, parse

MAXIMUM_PAIRS: Final = 20_000
"""Pairs of states looked at before the question is given up: about a second, the same on any machine."""
MAXIMUM_TEXTS: Final = 20_000


class Kind(StrEnum):
    """How what the new pattern accepts relates to what the old one accepts."""

    EQUAL = "equal"
    NARROWER = "narrower"
    WIDER = "wider"
    OVERLAPPING = "overlapping"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Relation:
    """The relation of two patterns; `only_old` and `only_new` are texts that just one of them accepts."""

    kind: Kind
    only_old: str | None = None
    only_new: str | None = None
    reason: str = ""


@lru_cache(maxsize=1024)
def relation(old: str | None, new: str | None) -> Relation:
    """How `new` relates to `old`; None is a field without a pattern, which accepts every text.

    Texts are searched (JSON Schema draft-07, 6.3.3). Decided by a breadth-first walk through the pairs
    of states, so the texts given are shortest ones.
    """
    try:
        if parse(old or "") == parse(new or ""):  # such as [\w-] and [a-zA-Z0-9_-]
            return Relation(Kind.EQUAL)
        pair = automaton(old or ""), automaton(new or "")
        only_old, only_new = _distinguish(*pair)
    except Undecidable as error:
        return Relation(Kind.UNDECIDED, reason=str(error))
    kinds = {
        (False, False): Kind.EQUAL,
        (True, False): Kind.NARROWER,
        (False, True): Kind.WIDER,
        (True, True): Kind.OVERLAPPING,
    }
    return Relation(kinds[only_old is not None, only_new is not None], only_old, only_new)


@lru_cache(maxsize=1024)
def automaton(pattern: str) -> Automaton:
    """The automaton of a pattern; raises `Undecidable`."""
    return build(parse(pattern))


def texts(pattern: str) -> Iterator[str]:
    """Texts that a pattern accepts, shortest first, as many as a bounded search finds; raises `Undecidable`."""
    machine = automaton(pattern)
    characters = partition(machine.sets)
    queue: deque[tuple[States, str]] = deque([(machine.start(), "")])
    visits: dict[States, int] = {}
    for _ in range(MAXIMUM_TEXTS):
        if not queue:
            return
        states, text = queue.popleft()
        if machine.accepts(states):
            yield text
        for members, char in characters.items():
            after = machine.after(states, members)
            visits[after] = visits.get(after, 0) + 1
            if after and visits[after] <= 20:
                queue.append((after, text + char))


def _distinguish(old: Automaton, new: Automaton) -> tuple[str | None, str | None]:
    """A text that only `old` accepts and one that only `new` accepts, each None where there is none."""
    characters = _common_characters(old, new)
    first = old.start(), new.start()
    queue: deque[tuple[States, States]] = deque([first])
    came_from: dict[tuple[States, States], tuple[tuple[States, States], str] | None] = {first: None}
    found: dict[bool, str] = {}
    while queue and len(found) < 2:
        pair = queue.popleft()
        accepted = old.accepts(pair[0])
        if accepted != new.accepts(pair[1]) and accepted not in found:
            found[accepted] = _path(pair, came_from)
        for of_old, of_new, char in characters:
            after = old.after(pair[0], of_old), new.after(pair[1], of_new)
            if after not in came_from:
                came_from[after] = pair, char
                queue.append(after)
        if len(came_from) > MAXIMUM_PAIRS:
            raise Undecidable(f"more than {MAXIMUM_PAIRS} pairs of states")
    return found.get(True), found.get(False)


def _common_characters(old: Automaton, new: Automaton) -> list[tuple[frozenset[int], frozenset[int], str]]:
    cut = len(old.sets)
    parts = partition([*old.sets, *new.sets])
    return [
        (frozenset(i for i in members if i < cut), frozenset(i - cut for i in members if i >= cut), char)
        for members, char in parts.items()
    ]


def _path(
    pair: tuple[States, States], came_from: dict[tuple[States, States], tuple[tuple[States, States], str] | None]
) -> str:
    chars: list[str] = []
    while (step := came_from[pair]) is not None:
        pair, char = step
        chars.append(char)
    return "".join(reversed(chars))
