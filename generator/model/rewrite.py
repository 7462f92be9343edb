"""A release with some of its parts replaced; nothing is changed in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from generator.model.release import Release, Schema
from generator.model.types import Field, FieldType, ObjectType


def map_fields(release: Release, change: Callable[[Field], Field]) -> Release:
    """The release with `change` applied to every field of every schema."""

    def in_type(item: ObjectType) -> ObjectType:
        fields = tuple(change(field) for field in item.fields)
        return item if _are_same(fields, item.fields) else replace(item, fields=fields)

    return _map_object_types(release, in_type)


def without_prose(release: Release) -> Release:
    """The release without labels, descriptions and remarks of types and fields: its structure and its values."""

    def in_type(item: ObjectType) -> ObjectType:
        fields = tuple(replace(field, label="", description="", remark="") for field in item.fields)
        return replace(item, label="", description="", fields=fields)

    return _map_object_types(release, in_type)


def map_types(release: Release, change: Callable[[FieldType], FieldType]) -> Release:
    """The release with `change` applied to the type of every field."""

    def in_field(field: Field) -> Field:
        kind = change(field.type)
        return field if kind is field.type else replace(field, type=kind)

    return map_fields(release, in_field)


def _map_object_types(release: Release, change: Callable[[ObjectType], ObjectType]) -> Release:
    def in_schema(schema: Schema) -> Schema:
        root, *types = (change(item) for item in schema.all_types)
        return schema if _are_same((root, *types), schema.all_types) else replace(schema, root=root, types=tuple(types))

    return replace(release, schemas=tuple(in_schema(schema) for schema in release.schemas))


def _are_same(some: Sequence[object], others: Sequence[object]) -> bool:
    """Whether nothing was replaced: each is the very object that it was."""
    return all(one is other for one, other in zip(some, others, strict=True))
