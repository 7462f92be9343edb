"""How the places of a release go on in the next one: which was which, and what changed there.

It is all that a history needs of a comparison, and small enough to be cached.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.diff.changes import Comparison, Verdict
from generator.diff.compare.renames import NO_RENAMES, Renames
from generator.diff.compare.schemas import pairs
from generator.diff.engine import compare
from generator.diff.places import Path, Places, Spot
from generator.model import Release


@dataclass(frozen=True, slots=True)
class Succession:
    """From one release to the next: former names of messages, former paths of places that have another one now.

    `changes` are the rules of `hubgen diff` that speak of each place, each once with its verdict, in the order of
    the changes. Places are those of the newer release.
    """

    messages: Mapping[str, str]
    moves: Mapping[Spot, Path]
    changes: Mapping[Spot, tuple[tuple[str, Verdict], ...]]

    def former(self, spot: Spot) -> Spot:
        """Where a place was in the older release, if it was there."""
        message, path = spot
        return self.formers((message, path[:length]) for length in range(len(path) + 1))[spot]

    def formers(self, spots: Iterable[Spot]) -> dict[Spot, Spot]:
        """The same of many places, each after the one that holds it: what holds a place takes it along."""
        found: dict[Spot, Spot] = {}
        for message, path in spots:
            old = self.moves.get((message, path))
            if old is None:
                old = (*found[message, path[:-1]][1], path[-1]) if path else ()
            found[message, path] = self.messages.get(message, message), old
        return found

    def backwards(self) -> Succession:
        """From the newer release to the older one, without the changes."""
        messages = {old: new for new, old in self.messages.items()}
        moves = {(self.messages.get(name, name), old): path for (name, path), old in self.moves.items()}
        return Succession(messages, moves, {})


Follow = Callable[[Release, Release], Succession]
"""How to come by the succession of two releases, the older one first."""


def compared(older: Release, newer: Release, renames: Renames = NO_RENAMES) -> Succession:
    """The succession of two releases, which are compared for it."""
    return succession(compare(older, newer, renames=renames), older, newer, renames)


def succession(comparison: Comparison, older: Release, newer: Release, renames: Renames = NO_RENAMES) -> Succession:
    """The succession of two releases that were compared; `renames` as it was then."""
    return Succession(
        {new.name: old.name for old, new in pairs(older, newer, renames.messages) if old and new},
        {
            (place.message, place.moved_to): place.path
            for change in comparison.changes
            for place in change.places
            if place.moved_to is not None
        },
        _changes(comparison),
    )


def heirs(step: Succession, older: Places, newer: Places) -> dict[Spot, Spot | None]:
    """For each place that the newer release tells the one that it continues; None where it is new."""
    return {spot: older.standing_for(former) for spot, former in step.formers(newer.listed).items()}


def ended(step: Succession, older: Places, newer: Places) -> Iterator[Spot]:
    """The places that the older release tells and the newer one does not have."""
    onwards = step.backwards().formers(older.listed)
    return (spot for spot, later in onwards.items() if newer.standing_for(later) is None)


def _changes(comparison: Comparison) -> dict[Spot, tuple[tuple[str, Verdict], ...]]:
    found: dict[Spot, dict[tuple[str, Verdict], None]] = {}
    for change in comparison.changes:
        for place in change.places:
            found.setdefault((place.message, place.new_path), {})[change.rule, change.verdict] = None
    return {spot: tuple(rules) for spot, rules in found.items()}
