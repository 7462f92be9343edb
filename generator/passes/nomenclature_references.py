"""Every field's code list is found by its id, or by « référentiel-nom »."""

from __future__ import annotations

from dataclasses import replace

from generator.diagnostics import Collector
from generator.model import Field, ObjectType, Release, Schema


def resolve_nomenclatures(release: Release, collector: Collector) -> Release:
    """Make each field name its list by the list's id; a list that is nowhere is an error."""
    ids = {item.reference: item.id for item in reversed(release.nomenclatures)}
    ids |= {item.id: item.id for item in release.nomenclatures}

    def in_field(field: Field, schema: str) -> Field:
        wanted = field.type.nomenclature
        if wanted is None:
            return field
        if wanted not in ids:
            collector.error(
                "missing-nomenclature",
                field.type.details_location or field.location,
                f"{field.name}: no workbook has the list {wanted!r}",
                "correct the id, or add the list to nomenclatures/*.xlsx",
                touches=frozenset({schema}),
            )
        return replace(field, type=replace(field.type, nomenclature=ids.get(wanted)))

    def in_type(item: ObjectType, schema: str) -> ObjectType:
        return replace(item, fields=tuple(in_field(field, schema) for field in item.fields))

    def in_schema(schema: Schema) -> Schema:
        types = tuple(in_type(item, schema.name) for item in schema.types)
        return replace(schema, root=in_type(schema.root, schema.name), types=types)

    return replace(release, schemas=tuple(in_schema(schema) for schema in release.schemas))
