"""The model of a release as rules that are quick to check: each field's checks made once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from generator import patterns
from generator.messages.equality import comparable
from generator.messages.json_text import read_json
from generator.model import Field, FieldType, ObjectType, Release, Scalar, Schema, ValueRules
from generator.model.envelope import ENVELOPE, ENVELOPE_TYPES
from generator.model.names import is_xml_name
from generator.patterns import BadPattern, Matcher

if TYPE_CHECKING:
    from generator.wording.sentences import Sentences

JSON_TYPES: Final = {Scalar.INTEGER: "integer", Scalar.NUMBER: "number", Scalar.BOOLEAN: "boolean"}


@dataclass(slots=True, eq=False)
class ObjectRule:
    """The rule of an object: its fields by name, in order; complete once `compile_types` has returned."""

    name: str
    is_open: bool
    fields: dict[str, FieldRule] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    additional: ValueRule | None = None
    branches: tuple[ObjectRule, ...] = ()
    is_exclusive: bool = False


@dataclass(slots=True, eq=False)
class FieldRule:
    """The rule of a field; `nested` or `scalar` is set, or `value`, where more is said than a workbook can.

    `is_free` tells that XML carries it as free content: a value that XML's texts do not tell the type of.
    """

    field: Field
    is_list: bool
    minimum: int
    maximum: int | None
    position: int
    nested: ObjectRule | None = None
    scalar: str = ""
    codes: frozenset[str] | None = None
    matchers: tuple[Matcher, ...] = ()
    value: ValueRule | None = None
    is_free: bool = False


@dataclass(slots=True, eq=False)
class ValueRule:
    """The rule of a value of which more is said than a workbook can; `scalar` is empty for any type."""

    rules: ValueRules
    nested: ObjectRule | None = None
    scalar: str = ""
    codes: frozenset[str] | None = None
    matchers: tuple[Matcher, ...] = ()
    constants: frozenset[str] | None = None
    items: ValueRule | None = None
    branches: tuple[ValueRule, ...] = ()


@dataclass(frozen=True, eq=False)
class MessageRule:
    """The rule of one kind of message; what is checked in its object is worked out with the first message."""

    schema: Schema
    codes: Mapping[str, tuple[str, ...]]

    @cached_property
    def body(self) -> ObjectRule:
        """The rule of the object below the root element."""
        return compile_types(self.schema.root, self.schema.types, self.codes)


@dataclass(frozen=True, eq=False)
class Rules:
    """All rules of a release: messages by root element, without the header; the header's and the envelope's."""

    release: Release
    messages: Mapping[str, MessageRule]
    header: MessageRule
    envelope: ObjectRule

    @cached_property
    def sentences(self) -> Sentences:
        """The texts of errors; worked out when one is asked for."""
        from generator.wording.sentences import Sentences
        from generator.wording.table import words_of

        return Sentences(words_of(self.release))


ANY: Final = ObjectRule("", is_open=True)
"""The rule of an object that nobody describes."""


def compile_rules(release: Release) -> Rules:
    """The rules of a checked release."""
    codes = _codes_by_list(release)
    messages: dict[str, MessageRule] = {}
    for schema in release.messages:
        messages.setdefault(schema.root_element, MessageRule(schema, codes))
    envelope = compile_types(ENVELOPE, ENVELOPE_TYPES, codes)
    return Rules(release, messages, MessageRule(release.header, codes), envelope)


class SchemaRules:
    """The rules of one schema of a release: of its message, and of any value of its fields."""

    def __init__(self, schema: Schema, release: Release) -> None:
        self._codes = _codes_by_list(release)
        self._objects = _objects(schema.types, self._codes)
        self._values: dict[FieldType, ValueRule] = {}
        self.root = ObjectRule(schema.root.name, schema.root.is_open)
        _complete(self.root, schema.root, self._objects, self._codes)

    def value(self, kind: FieldType) -> ValueRule:
        """The rule of one value of a field."""
        if kind not in self._values:
            self._values[kind] = _value(kind, self._objects, self._codes)
        return self._values[kind]


def _codes_by_list(release: Release) -> dict[str, tuple[str, ...]]:
    return {item.id: tuple(code.value for code in item.codes) for item in release.nomenclatures}


def compile_types(root: ObjectType, types: tuple[ObjectType, ...], codes: Mapping[str, tuple[str, ...]]) -> ObjectRule:
    """The rule of `root` with those of all `types` below it, which may hold each other."""
    top = ObjectRule(root.name, root.is_open)
    _complete(top, root, _objects(types, codes), codes)
    return top


def _objects(types: tuple[ObjectType, ...], codes: Mapping[str, tuple[str, ...]]) -> dict[str, ObjectRule]:
    objects = {item.name: ObjectRule(item.name, item.is_open) for item in types}
    for item in types:
        _complete(objects[item.name], item, objects, codes)
    return objects


def _complete(
    rule: ObjectRule, item: ObjectType, objects: Mapping[str, ObjectRule], codes: Mapping[str, tuple[str, ...]]
) -> None:
    rule.fields = {entry.name: _field(entry, position, objects, codes) for position, entry in enumerate(item.fields)}
    rule.required = tuple(entry.name for entry in item.fields if entry.is_required)
    if item.additional is not None:
        rule.additional = _value(item.additional, objects, codes)
    if item.choice is not None:
        rule.branches = tuple(objects[name] for name in item.choice.branches if name in objects)
        rule.is_exclusive = item.choice.is_exclusive


def _field(
    entry: Field, position: int, objects: Mapping[str, ObjectRule], codes: Mapping[str, tuple[str, ...]]
) -> FieldRule:
    kind, bounds = entry.type, entry.cardinality
    rule = FieldRule(entry, bounds.is_list, bounds.minimum, bounds.maximum, position)
    if entry.bounds is not None:
        rule.minimum, rule.maximum = entry.bounds.minimum, entry.bounds.maximum
    rule.is_free = kind.is_any or kind.is_nullable or not is_xml_name(entry.name)
    if kind.rules is not None or kind.is_any:
        rule.value = _value(kind, objects, codes)
    if kind.object_type is not None:
        rule.nested = objects.get(kind.object_type) or ObjectRule(kind.object_type, True)
        return rule
    rule.scalar = _json_type(kind)
    rule.codes = _codes(kind, codes)
    if kind.pattern is not None and rule.scalar == "string":
        rule.matchers = matchers(kind.pattern)
    return rule


def _json_type(kind: FieldType) -> str:
    return "" if kind.scalar is None else JSON_TYPES.get(kind.scalar, "string")


def _value(kind: FieldType, objects: Mapping[str, ObjectRule], codes: Mapping[str, tuple[str, ...]]) -> ValueRule:
    rules = kind.rules or ValueRules()
    rule = ValueRule(rules, scalar=_json_type(kind), codes=_codes(kind, codes))
    if kind.object_type is not None:
        rule.nested = objects.get(kind.object_type) or ObjectRule(kind.object_type, True)
    if kind.pattern is not None:
        rule.matchers = matchers(kind.pattern)
    if rules.values:
        rule.constants = frozenset(comparable(read_json(text.encode())) for text in rules.values)
    if rules.array is not None:
        rule.items = _value(rules.array.items, objects, codes)
    if rules.union is not None:
        rule.branches = tuple(_value(branch, objects, codes) for branch in rules.union.branches)
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
