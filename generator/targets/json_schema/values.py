"""Values and objects of the model as JSON Schema (draft-07): what the schema documents and AsyncAPI's share."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from generator.model import Bounds, Choice, Field, FieldType, ListBounds, ObjectType, Release, Scalar
from generator.model.values import typed_example

Document = dict[str, Any]

JSON_TYPES: Final = {Scalar.INTEGER: "integer", Scalar.NUMBER: "number", Scalar.BOOLEAN: "boolean"}


@dataclass(frozen=True, slots=True)
class Values:
    """Writes values; `reference` gives the `$ref` of an object, `has_types` adds the model's own types (`x-type`)."""

    release: Release
    reference: Callable[[str], str]
    has_types: bool = False

    def schema(self, kind: FieldType) -> Document:
        """One value of a type."""
        value = {"$ref": self.reference(kind.object_type)} if kind.object_type is not None else self._simple(kind)
        if kind.rules is None:
            return value
        value = self._with_rules(value, kind)
        if not kind.rules.is_nullable:
            return value
        for key in ("oneOf", "anyOf"):
            if key in value:
                return {key: [*value[key], {"type": "null"}]}
        return {"anyOf": [value, {"type": "null"}]}

    def choice(self, choice: Choice) -> Document:
        """The branches of an object, in place of its fields."""
        branches = [{"$ref": self.reference(name)} for name in choice.branches]
        discriminator = {"discriminator": choice.discriminator} if choice.discriminator else {}
        return {"oneOf" if choice.is_exclusive else "anyOf": branches, **discriminator}

    def _simple(self, kind: FieldType) -> Document:
        value: Document = {}
        scalar = kind.scalar
        if scalar is not None:
            value["type"] = JSON_TYPES.get(scalar, "string")
        if kind.pattern is not None:
            value["pattern"] = kind.pattern
        if scalar is Scalar.DATETIME:
            value["format"] = "date-time"
        if kind.enum:
            value["enum"] = [typed_example(code, scalar) for code in kind.enum]
        if kind.nomenclature is not None:
            codes = self.release.nomenclatures_by_id[kind.nomenclature].codes
            value |= {
                "enum": [typed_example(code.value, scalar) for code in codes],
                "x-nomenclature": kind.nomenclature,
            }
        elif kind.informative_list is not None:
            value["x-nomenclature"] = kind.informative_list  # no `enum`: what the pattern accepts is valid
        if self.has_types and scalar is not None:
            value["x-type"] = scalar.value
        return value

    def _with_rules(self, value: Document, kind: FieldType) -> Document:
        rules = kind.rules
        assert rules is not None
        if rules.array is not None:
            return {"type": "array", "items": self.schema(rules.array.items), **bounds_of_list(rules.array.bounds)}
        if rules.union is not None:
            branches = [self.schema(branch) for branch in rules.union.branches]
            return {"oneOf" if rules.union.is_exclusive else "anyOf": branches}
        if rules.bounds is not None:
            value |= _bounds(rules.bounds)
        if rules.format:
            value["format"] = rules.format
        if rules.values:
            value["enum"] = [json.loads(text) for text in rules.values]
        return value


def object_rules(item: ObjectType, field_schema: Callable[[Field], Document], values: Values) -> Document:
    """`type`, `properties`, `required` and whether unknown properties are accepted; or the branches of a choice."""
    if item.choice is not None:
        return {"type": "object", **values.choice(item.choice)}
    return {
        "type": "object",
        "properties": {field.name: field_schema(field) for field in item.fields},
        "required": [field.name for field in item.fields if field.is_required],
        "additionalProperties": values.schema(item.additional) if item.additional is not None else item.is_open,
    }


def list_rules(field: Field) -> Document:
    """How many values a field that is a list has."""
    return bounds_of_list(field.counts)


def bounds_of_list(bounds: ListBounds) -> Document:
    """How many values a list has, and whether they differ."""
    facts = {"minItems": bounds.minimum or None, "maxItems": bounds.maximum, "uniqueItems": bounds.is_unique or None}
    return {key: fact for key, fact in facts.items() if fact is not None}


def _bounds(bounds: Bounds) -> Document:
    numbers = {
        "minimum": bounds.minimum,
        "maximum": bounds.maximum,
        "exclusiveMinimum": bounds.exclusive_minimum,
        "exclusiveMaximum": bounds.exclusive_maximum,
        "multipleOf": bounds.multiple_of,
    }
    lengths = {"minLength": bounds.min_length, "maxLength": bounds.max_length}
    found: Document = {key: _number(text) for key, text in numbers.items() if text}
    return found | {key: count for key, count in lengths.items() if count is not None}


def _number(text: str) -> int | float:
    """A number as JSON writes it; the bounds of a document are doubles to every validator."""
    value = Decimal(text)
    return int(value) if value == value.to_integral_value() and abs(value.adjusted()) < 300 else float(value)
