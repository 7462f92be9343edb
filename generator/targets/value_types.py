"""Values that a workbook cannot describe, as packages carry them: which they are, and the types within them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Field, FieldType, ObjectType, Release, Schema
from generator.model.names import is_xml_name


def has_rule(kind: FieldType) -> bool:
    """Whether more is said of a value than its type, its codes, its pattern and its bounds."""
    return kind.is_any or kind.is_nullable or (kind.rules is not None and bool(kind.rules.values))


def is_free(field: Field) -> bool:
    """Whether XML carries a field as free content: it has no name for it, or its texts do not tell what a value is."""
    return field.type.is_any or field.type.is_nullable or not is_xml_name(field.name)


def schema_has_rules(schema: Schema) -> bool:
    """Whether a message has values or objects of which more is said than a workbook can."""
    return any(
        item.choice is not None or item.additional is not None or any(has_rule(field.type) for field in item.fields)
        for item in schema.all_types
    )


def has_several_kinds(release: Release) -> bool:
    """Whether there are values of several kinds, values that may be null, or objects of several forms."""
    types = [item for schema in release.schemas for item in schema.all_types]
    is_special = any(field.type.is_any or field.type.is_nullable for item in types for field in item.fields)
    return is_special or any(item.choice is not None for item in types)


def nested_codes(schema: Schema, release: Release) -> dict[str, tuple[str, ...]]:
    """The codes of the lists, by their ids, that values of several types of a message have."""
    found = {}
    for item in schema.all_types:
        for _, kind in named_kinds(item):
            if kind.nomenclature is not None and not any(kind is field.type for field in item.fields):
                codes = release.nomenclatures_by_id[kind.nomenclature].codes
                found[kind.nomenclature] = tuple(code.value for code in codes)
    return found


def named_kinds(item: ObjectType) -> Iterator[tuple[str, FieldType]]:
    """Every type of a value of an object, with the name of its field; that of the object for further properties."""
    for field in item.fields:
        for kind in field.type.parts():
            yield field.name, kind
    if item.additional is not None:
        for kind in item.additional.parts():
            yield item.name, kind
