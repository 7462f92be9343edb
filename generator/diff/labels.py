"""The label of the field at each place of a comparison: what a reader who knows no balise recognises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.diff.changes import Change, Comparison, Place
from generator.diff.compare.schemas import pairs
from generator.diff.compare.words import folded
from generator.model import Field, Release, Schema

Schemas = Mapping[str, Schema]


def with_labels(comparison: Comparison, old: Release, new: Release, renamed: Mapping[str, str]) -> Comparison:
    """The comparison with the label of the field at each place: that of the new release, else that of the old one.

    `renamed` are the confirmed renames of messages; a place has the new name.
    """
    before: dict[str, Schema] = {}
    after: dict[str, Schema] = {}
    for older, newer in pairs(old, new, renamed):
        name = (newer or older).name  # type: ignore[union-attr]
        before |= {name: older} if older else {}
        after |= {name: newer} if newer else {}
    return replace(comparison, changes=tuple(_labelled(change, before, after) for change in comparison.changes))


def _labelled(change: Change, before: Schemas, after: Schemas) -> Change:
    places = tuple(replace(place, label=_label(place, before, after)) for place in change.places)
    return replace(change, places=places)


def _label(place: Place, before: Schemas, after: Schemas) -> str:
    paths = (after.get(place.message), place.new_path), (before.get(place.message), place.path)
    found = (label_at(schema, path) for schema, path in paths if schema is not None)
    return next((label for label in found if label), "")


def label_at(schema: Schema, path: tuple[str, ...]) -> str:
    """The label of the field at a path of balises below the root; empty where there is none.

    A label that only repeats the balise (`code`, « Code ») follows that of its object: « Nature de fait › Code ».
    """
    fields = list(fields_at(schema, path))
    if not path or len(fields) < len(path) or not fields[-1].label:
        return ""
    own = fields[-1].label
    above = fields[-2].label if len(fields) > 1 else ""
    return f"{above} › {own}" if above and folded(own) == folded(path[-1]) else own


def fields_at(schema: Schema, path: tuple[str, ...]) -> Iterator[Field]:
    """The fields along a path, as far as the schema has them."""
    fields = schema.root.fields
    for name in path:
        for found in fields:
            if found.name == name:
                break
        else:
            return
        yield found
        fields = schema.types_by_name[found.type.object_type].fields if found.type.object_type else ()
