"""The history of a message, a field or a code list over releases: introduced, changed, removed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.diff.changes import Change, Comparison, Place
from generator.diff.compare.renames import NO_RENAMES, Renames
from generator.diff.engine import compare
from generator.diff.places import Spot
from generator.diff.succession import succession
from generator.model import Release, Schema
from generator.model.versions import Version, parse_version

LAST: Final = Version((0, 0, 0, 0), is_final=True)


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to a thing in a release: `introduced`, `changed` (with the change) or `removed`.

    `path` is where the thing, or the part of it that changed, is in that release.
    """

    release: str
    date: str
    kind: str
    change: Change | None = None
    path: tuple[str, ...] = ()


def in_order(releases: Sequence[Release]) -> list[Release]:
    """Releases from the oldest version to the newest."""
    return sorted(
        releases, key=lambda release: (parse_version(release.version) is None, parse_version(release.version) or LAST)
    )


def history(path: str, releases: Sequence[Release], renames: Renames = NO_RENAMES) -> list[Event]:
    """The events of `SCHEMA` or `SCHEMA/field/…` (as the newest release names it), oldest first.

    A field that was renamed or moved keeps its history. Empty where no release has it.
    """
    name, *parts = path.split("/")
    place = (name, tuple(parts))
    events: list[Event] = []
    ordered = in_order(releases)
    for older, newer in zip(reversed(ordered[:-1]), reversed(ordered[1:]), strict=True):
        found, place = _step(place, older, newer, renames)
        events += reversed(found)
    if ordered and exists(place, ordered[0]):
        events.append(Event(ordered[0].version, ordered[0].date, "introduced"))
    return events[::-1]


def exists(place: Spot, release: Release) -> bool:
    """Whether a release has a message and the field below its root."""
    schema = next((item for item in release.schemas if item.name == place[0]), None)
    return schema is not None and has_field(schema, place[1])


def has_field(schema: Schema, path: tuple[str, ...]) -> bool:
    """Whether a message has a field at a path of balises."""
    item = schema.root
    for index, name in enumerate(path):
        field = next((entry for entry in item.fields if entry.name == name), None)
        if field is None or (field.type.object_type is None and index < len(path) - 1):
            return False
        if field.type.object_type is not None:
            item = schema.types_by_name[field.type.object_type]
    return True


def _step(place: Spot, older: Release, newer: Release, renames: Renames) -> tuple[list[Event], Spot]:
    """The events from one release to the next, and the name of the thing in the older one."""
    comparison = compare(older, newer, renames=renames)
    former = succession(comparison, older, newer, renames).former(place)
    there = exists(former, older), exists(place, newer)
    if there == (True, True):
        return list(_changed(place, comparison, newer)), former
    if there == (False, True):
        return [Event(newer.version, newer.date, "introduced")], former
    return ([Event(newer.version, newer.date, "removed")] if there[0] else []), former


def _changed(place: Spot, comparison: Comparison, newer: Release) -> Iterator[Event]:
    """The changes at a place itself, or anywhere in the message where the place is one."""
    for change in comparison.changes:
        at = next((item for item in change.places if _is_at(place, item)), None)
        if at is not None:
            yield Event(newer.version, newer.date, "changed", change, at.new_path)


def _is_at(place: Spot, item: Place) -> bool:
    name, path = place
    return item.message == name and (item.new_path == path or (not path and bool(item.message)))
