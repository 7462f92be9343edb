"""Messages that have fewer fields than in the last run: a sheet may have been emptied without an error.

The manifest of the output has the number of fields of each message; a run compares its own with those.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from generator.changes import LostFields

if TYPE_CHECKING:
    from generator.model import Release

FieldCounts = Mapping[str, int]
"""The number of fields of each message (rows of its sheet that became a field), by the message's name."""


def count_fields(release: Release) -> FieldCounts:
    """The number of fields of each schema: those of an object type count once, wherever it is used."""
    return {schema.name: sum(len(item.fields) for item in schema.all_types) for schema in release.schemas}


def counts_in(manifest: object) -> FieldCounts:
    """The counts that a manifest has; whatever is no name with a count is ignored."""
    counts = manifest.get("fields") if isinstance(manifest, dict) else None
    if not isinstance(counts, dict):
        return {}
    return {name: count for name, count in counts.items() if type(count) is int and count >= 0}


def compare_counts(last: FieldCounts, now: FieldCounts) -> tuple[LostFields, ...]:
    """The messages that have fewer fields than in the last run, and those that are missing, by name."""
    return tuple(
        LostFields(name, count, now.get(name))
        for name, count in sorted(last.items())
        if name not in now or now[name] < count
    )
