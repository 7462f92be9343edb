"""A release with some of its parts replaced; nothing is changed in place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.model.release import Release, Schema
from generator.model.types import Field, FieldType, ObjectType


def map_fields(release: Release, change: Callable[[Field], Field]) -> Release:
    """The release with `change` applied to every field of every schema."""

    def in_type(item: ObjectType) -> ObjectType:
        return replace(item, fields=tuple(change(field) for field in item.fields))

    return _map_object_types(release, in_type)


def without_prose(release: Release) -> Release:
    """The release without labels, descriptions and remarks of types and fields: its structure and its values."""

    def in_type(item: ObjectType) -> ObjectType:
        fields = tuple(replace(field, label="", description="", remark="") for field in item.fields)
        return replace(item, label="", description="", fields=fields)

    return _map_object_types(release, in_type)


def map_types(release: Release, change: Callable[[FieldType], FieldType]) -> Release:
    """The release with `change` applied to the type of every field."""
    return map_fields(release, lambda field: replace(field, type=change(field.type)))


def _map_object_types(release: Release, change: Callable[[ObjectType], ObjectType]) -> Release:
    def in_schema(schema: Schema) -> Schema:
        return replace(schema, root=change(schema.root), types=tuple(change(item) for item in schema.types))

    return replace(release, schemas=tuple(in_schema(schema) for schema in release.schemas))
