"""An example of each message: its required fields, with the examples of the DSF or the first codes of their lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, cast

from generator.model import Field, FieldType, ObjectType, Release, Scalar, Schema
from generator.model.envelope import ENVELOPE, ENVELOPE_TYPES, MESSAGE
from generator.model.values import typed_example
from generator.patterns import accepts, short_match
from generator.targets.bounds import is_within, texts_within
from generator.targets.value_examples import accepted, is_special, levels_of, special_values

Document = dict[str, Any]

DEPTH: Final = 16
MOST_VALUES: Final = 20_000
"""Objects in objects grow like powers: a message with more places than these has no example."""
CANDIDATES: Final = {
    Scalar.STRING: ("exemple", "fr.health.samu000.exemple", "00000", "A00", "P1D"),
    Scalar.DATETIME: ("2024-01-01T12:00:00+01:00",),
    Scalar.DATE: ("2024-01-01",),
    Scalar.PHONE_NUMBER: ("tel:+33100000000", "tel:0100000000"),
    Scalar.INTEGER: ("1",),
    Scalar.NUMBER: ("1",),
    Scalar.BOOLEAN: ("true",),
}
IDENTIFIER: Final = "fr.health.samu000_00000000-0000-4000-8000-000000000000"
SENDER: Final = "fr.health.samu000"
GIVEN: Final = {
    "distributionID": IDENTIFIER,
    "senderID": SENDER,
    "language": "fr-FR",
    "explicitAddressScheme": "hubex",
    "explicitAddressValue": SENDER,
}
"""Values of the envelope that the DST says more of than their type does."""


class NoExample(Exception):
    """No value is known that a field accepts."""


def example(schema: Schema, release: Release) -> Document | None:
    """A whole envelope with one message; None where a required field has no known value, or the message is vast."""
    if _places(schema) > MOST_VALUES:
        return None
    try:
        header = release.header
        parts = _object(header.root, header, release, DEPTH) if schema.has_header else {}
        message = {**parts, schema.root_element: _object(schema.root, schema, release, DEPTH)}
        shell = Schema("EDXL-DE", "", ENVELOPE.name, ENVELOPE, ENVELOPE_TYPES, ENVELOPE.location)
        envelope = _object(ENVELOPE, shell, release, DEPTH)
    except NoExample:
        return None
    content = {"jsonContent": {"embeddedJsonContent": {MESSAGE: message}}}
    return {**_as_given(envelope), "content": [content]}


def message_object(schema: Schema, release: Release) -> Document | None:
    """The object below the root element, with its required fields; None as in `example`."""
    try:
        return None if _places(schema) > MOST_VALUES else _object(schema.root, schema, release, DEPTH)
    except NoExample:
        return None


def whole_object(schema: Schema, release: Release) -> Document | None:
    """The object below the root element, with every field for which a value is known; None as in `example`.

    An object within one of its own type is left out, and so is one without a value.
    """
    return None if _places(schema) > MOST_VALUES else _whole(schema.root, schema, release, ())


def _places(schema: Schema) -> int:
    """How many values a message with each field once would have, down to `DEPTH`."""
    below: dict[str, int] = {}
    for _ in range(DEPTH):
        below = {item.name: _values(item, below) for item in schema.types}
    return _values(schema.root, below)


def _values(item: ObjectType, below: Mapping[str, int]) -> int:
    return sum(1 + below.get(field.type.object_type or "", 0) for field in item.fields)


def _as_given(part: Document) -> Document:
    return {
        name: _as_given(value) if isinstance(value, dict) else GIVEN.get(name, value) for name, value in part.items()
    }


def _object(item: ObjectType, schema: Schema, release: Release, depth: int) -> Document:
    if depth == 0:
        raise NoExample(item.name)
    if item.choice is not None:
        return _chosen(item, schema, release, lambda branch: _object(branch, schema, release, depth))
    fields = [field for field in item.fields if field.is_required and field.name != MESSAGE]
    return {field.name: _field(field, schema, release, depth) for field in fields}


def _field(field: Field, schema: Schema, release: Release, depth: int) -> Any:
    name = field.type.object_type
    value: Any
    if is_special(field.type):
        value = _special_value(field, schema, release, depth, is_least=True)
    elif name:
        value = _object(schema.types_by_name[name], schema, release, depth - 1)
    else:
        value = scalar_value(field, release)
    return _listed(value, field, field.counts.minimum) if field.cardinality.is_list else value


def _listed(value: Any, field: Field, count: int) -> list[Any]:
    """As many values; raises `NoExample` where they have to differ."""
    if field.counts.is_unique and count > 1:
        raise NoExample(field.name)
    return [value] * count


def scalar_value(field: Field, release: Release) -> Any:
    """One value that a field accepts: its own example where that is one; raises `NoExample` where none is known."""
    kind = field.type
    scalar = kind.scalar or Scalar.STRING
    for text in (*field.examples, *_codes(kind, release), *CANDIDATES[scalar], *texts_within(kind)):
        allowed = _codes(kind, release)
        is_allowed = not allowed or text in allowed
        if is_allowed and (kind.pattern is None or accepts(kind.pattern, text)) and is_within(kind, text):
            return typed_example(text, scalar)
    made = short_match(kind.pattern) if kind.pattern is not None and not _codes(kind, release) else None
    if made is not None and is_within(kind, made):
        return made
    raise NoExample(field.name)


def _special_value(field: Field, schema: Schema, release: Release, depth: int, *, is_least: bool) -> Any:
    """One value that a field accepts of which more is said than a workbook can; raises `NoExample`.

    An object in it has its required fields.
    """
    levels = levels_of(schema)

    def example(kind: FieldType) -> Iterator[Any]:
        try:
            if is_special(kind):
                yield from special_values(kind, example, levels, is_least=is_least)
            elif kind.object_type is not None:
                yield _object(schema.types_by_name[kind.object_type], schema, release, depth - 1)
            else:
                yield scalar_value(replace(field, type=kind, examples=()), release)
        except NoExample:
            return

    for value in accepted(example(field.type), field.type, schema, release):
        return value
    raise NoExample(field.name)


def _chosen(
    item: ObjectType, schema: Schema, release: Release, example: Callable[[ObjectType], Document | None]
) -> Document:
    """An object of one of several types, of the simplest that gives one; raises `NoExample` where none does."""
    kind = FieldType(object_type=item.name)
    inner = replace(schema, types=(*schema.types, item)) if item is schema.root else schema
    for value in accepted(_of_branches(item, schema, example), kind, inner, release):
        return cast("Document", value)
    raise NoExample(item.name)


def _of_branches(
    item: ObjectType, schema: Schema, example: Callable[[ObjectType], Document | None]
) -> Iterator[Document]:
    levels = levels_of(schema)
    names = item.choice.branches if item.choice is not None else ()
    for name in sorted(names, key=lambda name: levels[name]):
        try:
            value = example(schema.types_by_name[name]) if levels[name] <= DEPTH else None
        except NoExample:
            continue
        if value is not None:
            yield value


def _codes(kind: FieldType, release: Release) -> tuple[str, ...]:
    if kind.nomenclature is not None:
        return tuple(code.value for code in release.nomenclatures_by_id[kind.nomenclature].codes)
    return kind.enum


def _whole(item: ObjectType, schema: Schema, release: Release, above: tuple[str, ...]) -> Document | None:
    """An object with all its fields; None where a required one has no value."""
    found: Document = {}
    if item.choice is not None:
        try:
            return _chosen(item, schema, release, lambda branch: _whole(branch, schema, release, above))
        except NoExample:
            return None
    for field in item.fields:
        value = _whole_value(field, schema, release, above)
        if value is None and field.is_required:
            return None
        if value is not None:
            found[field.name] = value
    return found


def _whole_value(field: Field, schema: Schema, release: Release, above: tuple[str, ...]) -> Any:
    name = field.type.object_type
    value: Any = None
    if name is None:
        try:
            is_of_rules = is_special(field.type)
            value = (
                _special_value(field, schema, release, DEPTH, is_least=False)
                if is_of_rules
                else scalar_value(field, release)
            )
        except NoExample:
            return None
    elif name not in above and len(above) < DEPTH:
        value = _whole(schema.types_by_name[name], schema, release, (*above, name))
    if value is None or (value == {} and not field.is_required):
        return None
    if not field.cardinality.is_list:
        return value
    count = max(1, field.counts.minimum)
    if field.counts.is_unique and count > 1:
        return None
    return [value] * count if field.counts.maximum != 0 else []
