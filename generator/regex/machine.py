"""An expression as a non-deterministic automaton, run on sets of states as far as a question needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from generator.regex.automaton import START, position_automaton
from generator.regex.charset import EVERY, CharSet
from generator.regex.tree import Tree

States = int
"""A set of states, a bit each."""
MATCHED: Final[States] = -1
"""Whatever follows, the text is accepted."""


class Machine:
    """The position automaton of an expression for whole texts. Raises `TooLarge`."""

    def __init__(self, tree: Tree) -> None:
        automaton, final = position_automaton(tree)
        self.sets: Sequence[CharSet] = list(dict.fromkeys(automaton.chars[1:]))
        self.start: States = 1 << START
        self._final = _bits(final)
        self._after = [_bits(targets) for targets in automaton.after]
        numbers = {item: number for number, item in enumerate(self.sets)}
        self._entered = [0] * len(self.sets)
        for state, chars in enumerate(automaton.chars[1:], 1):
            self._entered[numbers[chars]] |= 1 << state
        self._endless = _bits(
            state for state in final if automaton.chars[state] == EVERY and state in automaton.after[state]
        )
        self._known: dict[States, States] = {}

    def entered(self, members: frozenset[int]) -> States:
        """The states that a letter leads into, by the numbers of the sets that it is in."""
        found = 0
        for number in members:
            found |= self._entered[number]
        return found

    def after(self, states: States, entered: States) -> States:
        """The states after a letter, by the states that it leads into."""
        if states == MATCHED:
            return MATCHED
        reached = self._followers(states) & entered
        return MATCHED if reached & self._endless else reached

    def accepts(self, states: States) -> bool:
        """Whether a text that ends in these states is accepted."""
        return states == MATCHED or bool(states & self._final)

    def _followers(self, states: States) -> States:
        if states not in self._known:
            found, left = 0, states
            while left:
                lowest = left & -left
                found |= self._after[lowest.bit_length() - 1]
                left ^= lowest
            self._known[states] = found
        return self._known[states]


def _bits(states: Iterable[int]) -> States:
    found = 0
    for state in states:
        found |= 1 << state
    return found
