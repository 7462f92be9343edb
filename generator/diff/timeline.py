"""The history of every message and field over releases at once: introduced, changed, removed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from generator.diff.history import in_order
from generator.diff.places import Spot, places_of
from generator.diff.succession import Follow, Succession, compared, ended, heirs
from generator.model import Release


@dataclass(frozen=True, slots=True)
class Span:
    """The life of a message or field: versions, and for each that changed it the rules of `hubgen diff`.

    `place` is where it was last; `removed` is empty while the newest release has it.
    """

    place: Spot
    introduced: str
    changed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    removed: str = ""


def timeline(releases: Sequence[Release], follow: Follow = compared) -> list[Span]:
    """The life of everything that any of the releases has, in the order of the newest one; what is gone comes last.

    What was renamed or moved keeps its history. The fields of a type are listed once in a message where they have too
    many places, and in themselves. `follow` tells the succession of two neighbours.
    """
    ordered = in_order(releases)
    if not ordered:
        return []
    older = places_of(ordered[0])
    live = {spot: Span(spot, ordered[0].version) for spot in older.listed}
    gone: list[Span] = []
    for before, after in pairwise(ordered):
        step, newer = follow(before, after), places_of(after)
        gone += [replace(live[spot], removed=after.version) for spot in ended(step, older, newer)]
        parents = heirs(step, older, newer)
        live = {spot: _next(spot, live[was] if was else None, step, after.version) for spot, was in parents.items()}
        older = newer
    return [*live.values(), *gone]


def _next(spot: Spot, known: Span | None, step: Succession, version: str) -> Span:
    """The life of a place in the release that follows; `known` is its life before."""
    if known is None:
        return Span(spot, version)
    rules = tuple(dict.fromkeys(rule for rule, _ in step.changes.get(spot, ())))
    changes = ((version, rules),) if rules else ()
    return replace(known, place=spot, changed=known.changed + changes)


def as_document(releases: Sequence[Release], follow: Follow = compared) -> dict[str, Any]:
    """The timeline as JSON has it: the versions from the oldest to the newest, and the life of each place."""
    versions = [item.version for item in in_order(releases)]
    return {"releases": versions, "places": [_as_entry(item) for item in timeline(releases, follow)]}


def _as_entry(span: Span) -> Mapping[str, Any]:
    return {
        "place": "/".join((span.place[0], *span.place[1])),
        "introduced": span.introduced,
        "changed": [{"release": version, "rules": list(rules)} for version, rules in span.changed],
        "removed": span.removed or None,
    }
