"""What a message's contract is on the wire: two releases with the same one understand each other."""

from __future__ import annotations

from functools import lru_cache

from generator.model import Field, ObjectType, Release, Schema
from generator.regex.parser import Unsupported, parse

Contract = tuple[object, ...]


def wire(schema: Schema, release: Release) -> Contract:
    """Names, order, cardinalities, types, patterns and codes; no label, no description, no place."""
    types = tuple((item.name, _object(item, release)) for item in sorted(schema.types, key=lambda item: item.name))
    head = (schema.root_element, schema.xml_namespace, schema.has_header)
    return (*head, _object(schema.root, release), types)


def _object(item: ObjectType, release: Release) -> Contract:
    return (item.is_open, *(_field(field, release) for field in item.fields))


def _field(field: Field, release: Release) -> Contract:
    kind = field.type
    codes = tuple(sorted(kind.enum))
    if kind.nomenclature is not None and (item := release.nomenclatures_by_id.get(kind.nomenclature)):
        codes = tuple(sorted(code.value for code in item.codes))
    values = (kind.scalar, kind.object_type, _pattern(kind.pattern), codes)
    return (field.name, field.cardinality, *values)


@lru_cache(maxsize=1024)
def _pattern(pattern: str | None) -> object:
    """A pattern by what it says, not by how it is spelled: `\\w` is `[a-zA-Z0-9_]` (ECMA 262)."""
    try:
        return parse(pattern) if pattern else None
    except Unsupported:
        return pattern
