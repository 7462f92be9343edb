"""What only AsyncAPI documents say of values: null, bounds, constants, unions, lists in lists, further properties.

Each is compared by whether the new values are part of the old ones; where that is not certain, nobody can tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields

from generator.diff.changes import Difference, Side
from generator.diff.compare.directions import Direction, combined, of_list_bounds
from generator.diff.compare.type_directions import TypeDirections
from generator.model import Bounds, Field, FieldType, ObjectType, Release, Schema, Unsupported

LONGEST_SOURCE = 200
"""Characters of an unsupported keyword's value in a report."""


def of_value_rules(old: Field, new: Field, before: Schema, after: Schema) -> Iterator[Difference]:
    """The difference of two fields beyond their types, patterns and code lists, if there is one."""
    found = [TypeDirections(before, after).of_field_types(old.type, new.type)]
    if old.bounds is not None or new.bounds is not None:  # else the cardinality says all, and is compared by itself
        found.append(of_list_bounds(old.counts, new.counts))
    direction = combined(found)
    if direction is not Direction.SAME:
        sides = Side(_text(old), old.location, old), Side(_text(new), new.location, new)
        yield Difference(direction.value, (new.name,), *sides, "value")


def of_object_rules(old: ObjectType, new: ObjectType, before: Schema, after: Schema) -> Iterator[Difference]:
    """The differences of two objects beyond their fields: branches of a choice, values of further properties."""
    types = TypeDirections(before, after)
    found = [types.of_choices(old, new)]
    if old.additional != new.additional and old.is_open and new.is_open:
        found.append(types.of_types(old.additional or FieldType(), new.additional or FieldType()))
    direction = combined(found)
    if direction is not Direction.SAME:
        sides = Side(_branches(old), old.location, old), Side(_branches(new), new.location, new)
        yield Difference(direction.value, (), *sides, f"{new.name} branches")


def of_unsupported(old: Release, new: Release) -> Iterator[tuple[str, Difference]]:
    """What one release's input says beyond the model and the other's does not: with the message, nobody can tell."""
    before, after = _unsupported(old), _unsupported(new)
    for key, item in before.items():
        if key not in after:
            yield item.schema, Difference("CANT-TELL", (), _side(item), Side(), f"{item.path} {item.keyword}")
    for key, item in after.items():
        if key not in before:
            yield item.schema, Difference("CANT-TELL", (), Side(), _side(item), f"{item.path} {item.keyword}")


def _unsupported(release: Release) -> Mapping[tuple[str, ...], Unsupported]:
    return {(item.schema, item.path, item.keyword, item.source): item for item in release.unsupported}


def _side(item: Unsupported) -> Side:
    return Side(f"{item.keyword}: {item.source}"[:LONGEST_SOURCE], item.location)


def _text(field: Field) -> str:
    """What a difference shows of a field."""
    rules = field.type.rules
    shown = [field.type.word, str(field.bounds.minimum) + ".." if field.bounds else ""]
    if rules is not None:
        bounds = rules.bounds or Bounds()
        shown += [rules.format, ", ".join(rules.values)]
        shown += [f"{item.name}={value}" for item in fields(Bounds) if (value := getattr(bounds, item.name))]
    return " ".join(filter(None, shown))


def _branches(item: ObjectType) -> str:
    if item.choice is None:
        return item.name
    return f"{'oneOf' if item.choice.is_exclusive else 'anyOf'} {', '.join(item.choice.branches)}"
