"""The expression of a minimal deterministic automaton: unambiguous, whatever it was made from.

Subset construction, Moore's minimisation, and elimination of states; the expression of a deterministic
automaton has one way for each text. Source: Book and others, 1971 (see `automaton`).
"""

from __future__ import annotations

from typing import Final

from generator.regex.automaton import START, Automaton, TooLarge, position_automaton
from generator.regex.charset import LAST, CharSet
from generator.regex.tree import EMPTY, One, Tree, choice, repeat, sequence

MAX_STATES: Final = 60
MAX_NODES: Final = 2_000

Row = dict[int, CharSet]


def deterministic(tree: Tree) -> tuple[Tree, ...]:
    """One unambiguous expression equal to `tree`, or none where it would be too long to read or to run."""
    try:
        automaton, final = position_automaton(tree)
        rows, accepting = _minimal(*_subsets(automaton, final))
        return (_eliminated(rows, accepting),)
    except TooLarge:
        return ()


def _subsets(automaton: Automaton, final: frozenset[int]) -> tuple[list[list[int]], list[CharSet], list[bool]]:
    """The subset construction: for each state its follower by each letter; letters are atoms of the sets in use."""
    letters = _atoms(automaton.chars)
    numbers: dict[frozenset[int], int] = {frozenset({START}): 0}
    table: list[list[int]] = []
    for states in (todo := list(numbers)):
        row = []
        for letter in letters:
            reached = frozenset(t for s in states for t in automaton.after[s] if automaton.chars[t].meets(letter))
            if reached not in numbers:
                if len(numbers) >= MAX_STATES * 4:
                    raise TooLarge
                numbers[reached] = len(numbers)
                todo.append(reached)
            row.append(numbers[reached])
        table.append(row)
    return table, letters, [bool(states & final) for states in todo]


def _atoms(sets: list[CharSet]) -> list[CharSet]:
    """Ranges of characters that no set tells apart, those that behave alike joined."""
    edges = sorted({0, *(edge for item in sets for low, high in item.ranges for edge in (low, high + 1))})
    joined: dict[tuple[bool, ...], CharSet] = {}
    for low, high in zip(edges, [*edges[1:], LAST + 1], strict=True):
        if low > LAST:
            continue
        atom = CharSet(((low, high - 1),))
        key = tuple(item.meets(atom) for item in sets)
        joined[key] = joined[key] | atom if key in joined else atom
    return list(joined.values())


def _minimal(table: list[list[int]], letters: list[CharSet], accepts: list[bool]) -> tuple[list[Row], list[bool]]:
    """States that no text tells apart are one; the dead state goes."""
    groups = [int(item) for item in accepts]
    while True:
        keys = [(groups[state], *(groups[to] for to in row)) for state, row in enumerate(table)]
        order: dict[tuple[int, ...], int] = {}
        refined = [order.setdefault(key, len(order)) for key in keys]
        if len(order) == len(set(groups)):
            break
        groups = refined
    rows: list[Row] = [{} for _ in order]
    accepting = [False] * len(order)
    for state, row in enumerate(table):
        group = refined[state]
        accepting[group] = accepts[state]
        rows[group] = {}
        for letter, to in zip(letters, row, strict=True):
            known = rows[group].get(refined[to])
            rows[group][refined[to]] = letter if known is None else known | letter
    dead = {s for s, row in enumerate(rows) if not accepting[s] and set(row) <= {s}}
    return [{to: item for to, item in row.items() if to not in dead} for row in rows], accepting


def _eliminated(rows: list[Row], accepting: list[bool]) -> Tree:
    """States taken out one by one, the one with the fewest ways through it first."""
    begin, end = -1, -2
    if len(rows) > MAX_STATES:
        raise TooLarge
    ways: dict[tuple[int, int], Tree] = {(begin, 0): EMPTY}
    ways |= {(state, end): EMPTY for state, item in enumerate(accepting) if item}
    ways |= {(state, to): One(item) for state, row in enumerate(rows) for to, item in row.items()}
    left = set(range(len(rows)))
    while left:
        state = min(left, key=lambda item: (_cost(item, ways), item))
        left.remove(state)
        ways = _without(state, ways)
        if sum(map(_size, ways.values())) > MAX_NODES:
            raise TooLarge
    return ways.get((begin, end), EMPTY)


def _without(state: int, ways: dict[tuple[int, int], Tree]) -> dict[tuple[int, int], Tree]:
    loop = repeat(ways[state, state], 0, None) if (state, state) in ways else EMPTY
    remaining = {key: tree for key, tree in ways.items() if state not in key}
    for (source, through), before in ways.items():
        for (start, target), after in ways.items():
            if through == start == state and source != state and target != state:
                path = sequence([before, loop, after])
                known = remaining.get((source, target))
                remaining[source, target] = path if known is None else choice([known, path])
    return remaining


def _cost(state: int, ways: dict[tuple[int, int], Tree]) -> int:
    inward = [_size(tree) for (source, to), tree in ways.items() if to == state != source]
    outward = [_size(tree) for (source, to), tree in ways.items() if source == state != to]
    return len(inward) * sum(outward) + len(outward) * sum(inward)


def _size(tree: Tree) -> int:
    if isinstance(tree, One):
        return 1
    parts = (
        getattr(tree, "parts", None)
        or getattr(tree, "options", None)
        or ((tree.body,) if hasattr(tree, "body") else ())
    )
    return 1 + sum(map(_size, parts))
