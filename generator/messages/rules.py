"""The model of a release as rules that are quick to check: each field's checks made once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from generator import patterns
from generator.model import Field, FieldType, ObjectType, Release, Scalar, Schema
from generator.model.envelope import ENVELOPE, ENVELOPE_TYPES
from generator.patterns import BadPattern, Matcher

JSON_TYPES: Final = {Scalar.INTEGER: "integer", Scalar.NUMBER: "number", Scalar.BOOLEAN: "boolean"}


@dataclass(slots=True, eq=False)
class ObjectRule:
    """The rule of an object: its fields by name, in order; complete once `compile_types` has returned."""

    name: str
    is_open: bool
    fields: dict[str, FieldRule] = field(default_factory=dict)
    required: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class FieldRule:
    """The rule of a field; exactly one of `nested` and `scalar` is set."""

    field: Field
    is_list: bool
    minimum: int
    maximum: int | None
    position: int
    nested: ObjectRule | None = None
    scalar: str = ""
    codes: frozenset[str] | None = None
    matchers: tuple[Matcher, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class MessageRule:
    """The rule of one kind of message."""

    schema: Schema
    body: ObjectRule


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """All rules of a release: messages by root element, without the header; the header's and the envelope's."""

    release: Release
    messages: Mapping[str, MessageRule]
    header: MessageRule
    envelope: ObjectRule


ANY: Final = ObjectRule("", is_open=True)
"""The rule of an object that nobody describes."""


def compile_rules(release: Release) -> Rules:
    """The rules of a checked release."""
    codes = {item.id: tuple(code.value for code in item.codes) for item in release.nomenclatures}
    messages: dict[str, MessageRule] = {}
    for schema in release.messages:
        messages.setdefault(schema.root_element, _message(schema, codes))
    envelope = compile_types(ENVELOPE, ENVELOPE_TYPES, codes)
    return Rules(release, messages, _message(release.header, codes), envelope)


def _message(schema: Schema, codes: Mapping[str, tuple[str, ...]]) -> MessageRule:
    return MessageRule(schema, compile_types(schema.root, schema.types, codes))


def compile_types(root: ObjectType, types: tuple[ObjectType, ...], codes: Mapping[str, tuple[str, ...]]) -> ObjectRule:
    """The rule of `root` with those of all `types` below it, which may hold each other."""
    objects = {item.name: ObjectRule(item.name, item.is_open) for item in types}
    top = ObjectRule(root.name, root.is_open)
    for item, rule in [(root, top), *((item, objects[item.name]) for item in types)]:
        rule.fields = {
            entry.name: _field(entry, position, objects, codes) for position, entry in enumerate(item.fields)
        }
        rule.required = tuple(entry.name for entry in item.fields if entry.cardinality.is_required)
    return top


def _field(
    entry: Field, position: int, objects: Mapping[str, ObjectRule], codes: Mapping[str, tuple[str, ...]]
) -> FieldRule:
    kind, bounds = entry.type, entry.cardinality
    rule = FieldRule(entry, bounds.is_list, bounds.minimum, bounds.maximum, position)
    if kind.object_type is not None:
        rule.nested = objects.get(kind.object_type) or ObjectRule(kind.object_type, True)
        return rule
    rule.scalar = JSON_TYPES.get(kind.scalar or Scalar.STRING, "string")
    rule.codes = _codes(kind, codes)
    if kind.pattern is not None and rule.scalar == "string":
        rule.matchers = matchers(kind.pattern)
    return rule


def _codes(kind: FieldType, codes: Mapping[str, tuple[str, ...]]) -> frozenset[str] | None:
    """The codes of a field, which is a text where it has some (`passes/typed_codes`)."""
    allowed = codes.get(kind.nomenclature, ()) if kind.nomenclature is not None else kind.enum
    if not allowed and kind.nomenclature is None:
        return None
    return frozenset(allowed)


def matchers(pattern: str) -> tuple[Matcher, ...]:
    """Functions that all must accept a text; none for what is no pattern, which is reported where it stands."""
    try:
        return patterns.matchers(pattern)
    except BadPattern:
        return ()
