"""Whether what one pattern accepts is within what another accepts, with texts that show it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from generator.regex.alphabet import letters
from generator.regex.automaton import TooLarge
from generator.regex.linear import searched
from generator.regex.machine import Machine, States
from generator.regex.parser import Unsupported, parse

MAXIMUM_PAIRS: Final = 20_000
"""Pairs of states looked at before the question is given up: about a second, the same on any machine."""
MAXIMUM_TEXTS: Final = 20_000
MOST_VISITS: Final = 20
"""How often `texts` passes one set of states: what keeps it from endless variants of one shape."""


class Undecidable(ValueError):
    """The pattern is beyond what every target can carry, or too large to compare; the message says why."""


class Kind(StrEnum):
    """How what the new pattern accepts relates to what the old one accepts."""

    EQUAL = "equal"
    NARROWER = "narrower"
    WIDER = "wider"
    OVERLAPPING = "overlapping"
    UNDECIDED = "undecided"


KINDS: Final = {
    (False, False): Kind.EQUAL,
    (True, False): Kind.NARROWER,
    (False, True): Kind.WIDER,
    (True, True): Kind.OVERLAPPING,
}


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
        only_old, only_new = distinguish((machine(old or ""),), (machine(new or ""),))
    except (Undecidable, Unsupported) as error:
        return Relation(Kind.UNDECIDED, reason=str(error))
    return Relation(KINDS[only_old is not None, only_new is not None], only_old, only_new)


@lru_cache(maxsize=1024)
def machine(pattern: str) -> Machine:
    """The automaton of a search for a pattern; raises `Undecidable`."""
    try:
        return Machine(searched(parse(pattern)))
    except Unsupported as error:
        raise Undecidable(str(error)) from error
    except TooLarge as error:
        raise Undecidable("it is too large to compare") from error


def texts(pattern: str) -> Iterator[str]:
    """Texts that a pattern accepts, shortest first, as many as a bounded search finds; raises `Undecidable`."""
    made = machine(pattern)
    steps = [(char, made.entered(members)) for char, members in letters(made.sets)]
    queue: deque[tuple[States, str]] = deque([(made.start, "")])
    visits: dict[States, int] = {}
    for _ in range(MAXIMUM_TEXTS):
        if not queue:
            return
        states, text = queue.popleft()
        if made.accepts(states):
            yield text
        for char, entered in steps:
            after = made.after(states, entered)
            visits[after] = visits.get(after, 0) + 1
            if after and visits[after] <= MOST_VISITS:
                queue.append((after, text + char))


def distinguish(old: tuple[Machine, ...], new: tuple[Machine, ...]) -> tuple[str | None, str | None]:
    """A text that only `old` accepts and one that only `new` accepts, each None where there is none.

    Each side accepts what all its machines accept. Raises `Undecidable` where there are too many states.
    """
    machines = (*old, *new)
    cut = len(old)
    chars, rows = _rows(machines)
    first = tuple(item.start for item in machines)
    queue = deque([first])
    came_from: dict[tuple[States, ...], tuple[tuple[States, ...], str] | None] = {first: None}
    found: dict[bool, str] = {}
    while queue and len(found) < 2:
        states = queue.popleft()
        accepts = [item.accepts(state) for item, state in zip(machines, states, strict=True)]
        by_old, by_new = all(accepts[:cut]), all(accepts[cut:])
        if by_old != by_new and by_old not in found:
            found[by_old] = _path(states, came_from)
        for char, after in zip(chars, zip(*map(_Rows.after, rows, states), strict=True), strict=True):
            if after not in came_from:
                came_from[after] = states, char
                queue.append(after)
        if len(came_from) > MAXIMUM_PAIRS:
            raise Undecidable(f"more than {MAXIMUM_PAIRS} pairs of states")
    return found.get(True), found.get(False)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The steps of one machine by the letters of all."""

    machine: Machine
    entered: tuple[States, ...]
    known: dict[States, list[States]]

    def after(self, states: States) -> list[States]:
        """The states after each letter, worked out once."""
        if states not in self.known:
            self.known[states] = [self.machine.after(states, entered) for entered in self.entered]
        return self.known[states]


def _rows(machines: tuple[Machine, ...]) -> tuple[list[str], list[_Rows]]:
    """A character of each letter that the machines together tell apart, and the steps of each machine."""
    cut = letters(chars for item in machines for chars in item.sets)
    rows, offset = [], 0
    for item in machines:
        last = offset + len(item.sets)
        members = (frozenset(n - offset for n in numbers if offset <= n < last) for _, numbers in cut)
        rows.append(_Rows(item, tuple(map(item.entered, members)), {}))
        offset = last
    return [char for char, _ in cut], rows


def _path(
    states: tuple[States, ...], came_from: dict[tuple[States, ...], tuple[tuple[States, ...], str] | None]
) -> str:
    chars: list[str] = []
    while (step := came_from[states]) is not None:
        states, char = step
        chars.append(char)
    return "".join(reversed(chars))
