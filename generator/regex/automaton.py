"""Whether a tree is unambiguous: then a backtracking engine takes time linear in the text.

In the position automaton of an unambiguous expression a text leads to a state on one way at most, so
the ways that an engine can try after each character are no more than the states. Source: R. Book,
S. Even, S. Greibach, G. Ott, "Ambiguity in graphs and expressions", IEEE Transactions on Computers, 1971.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from generator.regex.charset import CharSet
from generator.regex.tree import Choice, One, Repeat, Sequence, Tree, nullable

MAX_STATES: Final = 5_000
START: Final = 0


class TooLarge(ValueError):
    """The expression, its counts written out, has more than `MAX_STATES` characters."""


@dataclass(slots=True)
class _Ends:
    """The positions that a part begins and ends with."""

    first: list[int]
    last: list[int]
    skippable: bool


@dataclass(slots=True)
class Automaton:
    """The position automaton: `chars[i]` leads into state i, `after[i]` are the states that follow it."""

    chars: list[CharSet] = field(default_factory=lambda: [CharSet(())])
    after: list[dict[int, None]] = field(default_factory=lambda: [{}])
    is_ambiguous: bool = False
    """Set while building, where two loops or two empty options give the same way twice."""


def is_linear(tree: Tree) -> bool:
    """Whether no text leads to a state on two ways; False too where the tree is too large to tell."""
    try:
        automaton, _ = position_automaton(tree)
    except TooLarge:
        return False
    return not automaton.is_ambiguous and not _has_two_ways(automaton)


def position_automaton(tree: Tree) -> tuple[Automaton, frozenset[int]]:
    """The automaton of `tree`, and its accepting states. Raises `TooLarge`."""
    automaton = Automaton()
    ends = _add(tree, automaton)
    _link(automaton, [START], ends.first)
    return automaton, frozenset(ends.last) | (frozenset({START}) if ends.skippable else frozenset())


def _has_two_ways(automaton: Automaton) -> bool:
    """Walks pairs of different states that one text leads to; two ways that meet again are ambiguous."""
    seen: set[tuple[int, int]] = {(START, START)}
    seen.update((state, state) for state in range(len(automaton.chars)))
    todo = [(state, state) for state in range(len(automaton.chars))]
    while todo:
        left, right = todo.pop()
        for one in automaton.after[left]:
            for other in automaton.after[right]:
                if (one == other and left == right) or not automaton.chars[one].meets(automaton.chars[other]):
                    continue
                if one == other:
                    return True
                pair = (min(one, other), max(one, other))
                if pair not in seen:
                    seen.add(pair)
                    todo.append(pair)
    return False


def _add(tree: Tree, automaton: Automaton) -> _Ends:
    if isinstance(tree, One):
        return _state(tree, automaton)
    if isinstance(tree, Choice):
        found = [_add(option, automaton) for option in tree.options]
        automaton.is_ambiguous |= sum(item.skippable for item in found) > 1
        return _Ends([s for e in found for s in e.first], [s for e in found for s in e.last], nullable(tree))
    if isinstance(tree, Sequence):
        ends = _Ends([], [], True)
        for part in tree.parts:
            ends = _join(ends, _add(part, automaton), automaton)
        return ends
    return _repeat(tree, automaton)


def _state(tree: One, automaton: Automaton) -> _Ends:
    state = len(automaton.chars)
    if state > MAX_STATES:
        raise TooLarge
    automaton.chars.append(tree.chars)
    automaton.after.append({})
    return _Ends([state], [state], False)


def _repeat(tree: Repeat, automaton: Automaton) -> _Ends:
    """The body written out, each optional time inside the one before."""
    times = max(tree.least, 1) if tree.most is None else tree.most
    automaton.is_ambiguous |= nullable(tree.body) and times > 1
    bodies: list[_Ends] = []
    for _ in range(times):
        bodies.append(_add(tree.body, automaton))
        if len(bodies) > 1:
            _link(automaton, bodies[-2].last, bodies[-1].first)
    if tree.most is None:
        _link(automaton, bodies[-1].last, bodies[-1].first)
    last = [state for body in bodies[max(tree.least, 1) - 1 :] for state in body.last]
    return _Ends(bodies[0].first, last, nullable(tree))


def _join(before: _Ends, then: _Ends, automaton: Automaton) -> _Ends:
    _link(automaton, before.last, then.first)
    return _Ends(
        before.first + then.first if before.skippable else before.first,
        before.last + then.last if then.skippable else then.last,
        before.skippable and then.skippable,
    )


def _link(automaton: Automaton, sources: list[int], targets: list[int]) -> None:
    for source in sources:
        for target in targets:
            automaton.is_ambiguous |= target in automaton.after[source]
            automaton.after[source][target] = None
