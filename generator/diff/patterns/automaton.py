"""A pattern as a non-deterministic automaton, run on sets of states as far as a question needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from generator.diff.patterns.characters import UNIVERSE, Ranges
from generator.diff.patterns.syntax import Anchor, Characters, Choice, Node, Repeat, Sequence, Undecidable

MAXIMUM_STATES: Final = 4_000
States = frozenset[int]
MATCHED: Final[States] = frozenset({-1})
"""A part of the text has matched and nothing may undo it."""


@dataclass(slots=True)
class Automaton:
    """Thompson's construction of a pattern that is searched, not matched whole (JSON Schema, 6.3.3).

    A state's edges are free (`jumps`), free at one end of the text (`at_start`, `at_end`), or take a
    character of the set with that number (`moves`). States after `$` are held as their complement (~n).
    """

    sets: list[Ranges] = field(default_factory=list)
    jumps: list[list[int]] = field(default_factory=list)
    moves: list[tuple[int, int] | None] = field(default_factory=list)
    at_start: dict[int, int] = field(default_factory=dict)
    at_end: dict[int, int] = field(default_factory=dict)
    first: int = 0
    last: int = 0
    _closures: dict[int, States] = field(default_factory=dict)
    _known: dict[tuple[States, frozenset[int]], States] = field(default_factory=dict)

    def start(self) -> States:
        """The states before the first character."""
        return self._closure({self.first}, at_start=True)

    def after(self, states: States, members: frozenset[int]) -> States:
        """The states after a character that is in the sets numbered `members`."""
        if states == MATCHED:
            return MATCHED
        known = self._known.get((states, members))
        if known is None:
            known = self._known[states, members] = self._after(states, members)
        return known

    def _after(self, states: States, members: frozenset[int]) -> States:
        reached: set[int] = set()
        for state in states:
            move = self.moves[state] if state >= 0 else None
            if move is not None and move[0] in members:
                reached |= self._from(move[1])
        return MATCHED if reached >= MATCHED else frozenset(reached)

    def _from(self, state: int) -> States:
        """The closure of one state inside the text, worked out once."""
        if state not in self._closures:
            self._closures[state] = self._closure({state}, at_start=False)
        return self._closures[state]

    def accepts(self, states: States) -> bool:
        """Whether a text that ends in these states is accepted."""
        return states == MATCHED or ~self.last - 1 in states

    def _closure(self, states: set[int], *, at_start: bool) -> States:
        """All states that are reached without a character; those after `$` as negative numbers."""
        seen: set[int] = set()
        open_states = list(states)
        while open_states:
            state = open_states.pop()
            if state in seen:
                continue
            seen.add(state)
            plain = state if state >= 0 else ~state - 1
            if state == self.last:
                return MATCHED
            targets = list(self.jumps[plain])
            if at_start and plain in self.at_start:
                targets.append(self.at_start[plain])
            open_states += targets if state >= 0 else [~target - 1 for target in targets]
            if plain in self.at_end:
                open_states.append(~self.at_end[plain] - 1)
        return frozenset(state for state in seen if state < 0 or self.moves[state])


def build(tree: Node) -> Automaton:
    """The automaton that finds a match of `tree` anywhere in a text; raises `Undecidable` where too large."""
    made = Automaton()
    every = _set(made, UNIVERSE)
    made.first = _state(made)
    loop = _state(made)
    made.jumps[made.first].append(loop)
    made.moves[loop] = (every, loop)
    inner = _state(made)
    made.jumps[made.first].append(inner)
    made.jumps[loop].append(inner)
    made.last = _add(made, tree, inner)
    return made


def _state(made: Automaton) -> int:
    if len(made.jumps) >= MAXIMUM_STATES:
        raise Undecidable(f"more than {MAXIMUM_STATES} states")
    made.jumps.append([])
    made.moves.append(None)
    return len(made.jumps) - 1


def _set(made: Automaton, ranges: Ranges) -> int:
    if ranges not in made.sets:
        made.sets.append(ranges)
    return made.sets.index(ranges)


def _add(made: Automaton, node: Node, start: int) -> int:
    """Add `node` from the state `start`; the state in which it ends."""
    match node:
        case Characters(ranges):
            end = _state(made)
            middle = _state(made)
            made.jumps[start].append(middle)
            made.moves[middle] = (_set(made, ranges), end)
            return end
        case Anchor(is_start):
            end, gate = _state(made), _state(made)
            made.jumps[start].append(gate)
            (made.at_start if is_start else made.at_end)[gate] = end
            return end
        case Sequence(parts):
            for part in parts:
                start = _add(made, part, start)
            return start
        case Choice(options):
            ends = [_add(made, option, _fork(made, start)) for option in options]
            return _join(made, ends)
        case Repeat(part, minimum, maximum):
            return _add_repeat(made, part, minimum, maximum, start)


def _add_repeat(made: Automaton, part: Node, minimum: int, maximum: int | None, start: int) -> int:
    for _ in range(minimum):
        start = _add(made, part, start)
    if maximum is None:
        loop = _fork(made, start)
        end = _add(made, part, loop)
        made.jumps[end].append(loop)
        return _join(made, [loop])
    ends = [start]
    for _ in range(maximum - minimum):
        start = _add(made, part, _fork(made, start))
        ends.append(start)
    return _join(made, ends)


def _fork(made: Automaton, start: int) -> int:
    branch = _state(made)
    made.jumps[start].append(branch)
    return branch


def _join(made: Automaton, ends: list[int]) -> int:
    end = _state(made)
    for item in ends:
        made.jumps[item].append(end)
    return end
