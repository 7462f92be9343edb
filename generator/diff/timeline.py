"""The history of every message and field over releases at once: introduced, changed, removed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from generator.diff.changes import Comparison
from generator.diff.compare.renames import NO_RENAMES, Renames
from generator.diff.compare.schemas import pairs
from generator.diff.engine import compare
from generator.diff.history import in_order
from generator.model import Release, Schema

Path = tuple[str, ...]
Spot = tuple[str, Path]
"""A message and the path of a field below its root; an empty path is the message itself."""


@dataclass(frozen=True, slots=True)
class Span:
    """The life of a message or field: versions, and for each that changed it the rules of `hubgen diff`.

    `place` is where it was last; `removed` is empty while the newest release has it.
    """

    place: Spot
    introduced: str
    changed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    removed: str = ""


def timeline(releases: Sequence[Release], renames: Renames = NO_RENAMES) -> list[Span]:
    """The life of everything that any of the releases has, in the order of the newest one; what is gone comes last.

    What was renamed or moved goes on living. A type that is inside itself is followed once.
    """
    ordered = in_order(releases)
    if not ordered:
        return []
    live = {spot: Span(spot, ordered[0].version) for spot in spots(ordered[0])}
    gone: list[Span] = []
    for older, newer in pairwise(ordered):
        live, ended = _step(live, older, newer, renames)
        gone += ended
    return [*live.values(), *gone]


def as_document(releases: Sequence[Release], renames: Renames = NO_RENAMES) -> dict[str, Any]:
    """The timeline as JSON has it: the versions from the oldest to the newest, and the life of each place."""
    versions = [item.version for item in in_order(releases)]
    return {"releases": versions, "places": [_as_entry(item) for item in timeline(releases, renames)]}


def _as_entry(span: Span) -> dict[str, Any]:
    return {
        "place": "/".join((span.place[0], *span.place[1])),
        "introduced": span.introduced,
        "changed": [{"release": version, "rules": list(rules)} for version, rules in span.changed],
        "removed": span.removed or None,
    }


def spots(release: Release) -> Iterator[Spot]:
    """Every message of a release, each followed by its fields, depth first."""
    for schema in release.schemas:
        yield schema.name, ()
        for path in _paths(schema):
            yield schema.name, path


def _paths(schema: Schema) -> Iterator[Path]:
    """The fields of a message, without recursion: types may be nested deeper than Python's calls."""
    stack: list[tuple[Path, tuple[str, ...], Iterator[tuple[str, str | None]]]] = []
    stack.append(((), (), _fields(schema, None)))
    while stack:
        path, inside, fields = stack[-1]
        entry = next(fields, None)
        if entry is None:
            stack.pop()
            continue
        name, kind = entry
        yield (*path, name)
        if kind is not None and kind not in inside:
            stack.append(((*path, name), (*inside, kind), _fields(schema, kind)))


def _fields(schema: Schema, kind: str | None) -> Iterator[tuple[str, str | None]]:
    item = schema.root if kind is None else schema.types_by_name[kind]
    return ((field.name, field.type.object_type) for field in item.fields)


def _step(
    live: Mapping[Spot, Span], older: Release, newer: Release, renames: Renames
) -> tuple[dict[Spot, Span], list[Span]]:
    """What lives in the newer release, and what ended with it."""
    comparison = compare(older, newer, renames=renames)
    former = {new.name: old.name for old, new in pairs(older, newer, renames.messages) if old and new}
    moved = {
        (place.message, place.moved_to): place.path
        for change in comparison.changes
        for place in change.places
        if place.moved_to is not None
    }
    rules = _rules(comparison)
    found: dict[Spot, Span] = {}
    carried: set[Spot] = set()
    for spot in spots(newer):
        before = (former.get(spot[0], spot[0]), _moved_from(*spot, moved))
        known = live.get(before) if before not in carried else None
        carried.add(before)
        if known is None:
            found[spot] = Span(spot, newer.version)
            continue
        changes = ((newer.version, rules[spot]),) if spot in rules else ()
        found[spot] = replace(known, place=spot, changed=known.changed + changes)
    return found, [replace(span, removed=newer.version) for spot, span in live.items() if spot not in carried]


def _moved_from(message: str, path: Path, moved: Mapping[Spot, Path]) -> Path:
    """The path in the older release: the longest part of it that moved tells."""
    lengths = range(len(path), 0, -1)
    found = next(((moved[message, path[:n]], n) for n in lengths if (message, path[:n]) in moved), None)
    return (*found[0], *path[found[1] :]) if found else path


def _rules(comparison: Comparison) -> Mapping[Spot, tuple[str, ...]]:
    """The rules that speak of each place, each once, in the order of the changes."""
    found: dict[Spot, dict[str, None]] = {}
    for change in comparison.changes:
        for place in change.places:
            found.setdefault((place.message, place.new_path), {})[change.rule] = None
    return {spot: tuple(rules) for spot, rules in found.items()}
