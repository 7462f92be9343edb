"""A message of one side with its renamed and moved fields where the other side has them.

What changed inside a renamed object shows only once the object has its other name: before, it is the name that is
refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any

from generator.diff.changes import Change, Comparison, Place

MOVED = frozenset({"FLD-REN", "FLD-MOVE"})
Path = tuple[str, ...]
Moves = tuple[tuple[Path, Path], ...]
"""Paths below the root on the producer's side and on the consumer's; what holds another comes first."""


def moves_of(comparison: Comparison) -> Mapping[str, Moves]:
    """The renamed and moved fields of each message, from the old release to the new one."""
    found: dict[str, set[tuple[Path, Path]]] = {}
    for change in comparison.changes:
        if change.rule in MOVED:
            for place in change.places:
                found.setdefault(place.message, set()).add((place.path, place.new_path))
    return {name: tuple(sorted(pairs)) for name, pairs in found.items()}


def along(change: Change, place: Place, moves: Moves, *, is_forward: bool) -> Moves:
    """The renamed and moved fields that a change at a place is in; its own not, where it is what the change is about.

    `moves` go from the old release to the new one; the result from the producer to the consumer.
    """
    path, towards = (place.path, moves) if is_forward else (place.new_path, tuple((new, old) for old, new in moves))
    deepest = len(path) - (change.rule in MOVED)
    return tuple(pair for pair in towards if len(pair[0]) <= deepest and path[: len(pair[0])] == pair[0])


def where(moves: Moves, path: Path) -> Path:
    """A path of the producer as the consumer has it."""
    longest = max(
        (pair for pair in moves if path[: len(pair[0])] == pair[0]), key=lambda x: len(x[0]), default=((), ())
    )
    return (*longest[1], *path[len(longest[0]) :])


def carry(document: dict[str, Any], moves: Moves) -> dict[str, Any]:
    """A copy of a message with its fields moved; the outermost first, so that what is inside is found there."""
    found = deepcopy(document)
    done: Moves = ()
    for old, new in sorted(moves, key=lambda pair: len(pair[0])):
        here = (*where(done, old[:-1]), old[-1])
        if here[:-1] == new[:-1]:
            for parent in _objects(found, new[:-1]):
                if here[-1] in parent:
                    parent[new[-1]] = parent.pop(here[-1])
        else:
            _elsewhere(found, here, new)
        done = (*done, (old, new))
    return found


def _elsewhere(found: dict[str, Any], old: Path, new: Path) -> None:
    """Into another object, which is there even where the field is not: what it lacks is then the field."""
    for parent in list(_objects(found, old[:-1])):
        here = found
        for name in new[:-1]:
            here = next(_single([here.setdefault(name, {})]), {})  # a value stands there: the other side refuses it
        if old[-1] in parent:
            here[new[-1]] = parent.pop(old[-1])


def _objects(value: Any, path: Path) -> Iterator[dict[str, Any]]:
    """The objects at a path, each once, in every value of the lists on the way."""
    here: Iterable[Any] = [value]
    for name in path:
        here = [item[name] for item in _single(here) if name in item]
    seen: set[int] = set()
    for item in _single(here):
        if id(item) not in seen:
            seen.add(id(item))
            yield item


def _single(values: Iterable[Any]) -> Iterator[dict[str, Any]]:
    for value in values:
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                yield item
