"""The model as a target can carry it: what it cannot is wider there, never narrower.

A value that a workbook could not describe (a union, one that may be null, one of any type), and a field that XML has
no name for, are free content of their object, which every target accepts and keeps. Bounds, constants that are no
texts, and the branches of a choice are left out. A release of workbooks is given back as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from generator.diagnostics import Collector
from generator.model import Field, FieldType, ObjectType, Release, Schema
from generator.model.names import is_xml_name

WHOLE: Final = frozenset({"asyncapi", "ir", "json-schema"})
"""The targets that carry all of the model."""


def carried(release: Release, target: str) -> Release:
    """The release as the target gets it."""
    if target in WHOLE:
        return release
    schemas = tuple(map(_schema, release.schemas))
    same = all(one is other for one, other in zip(schemas, release.schemas, strict=True))
    return release if same else replace(release, schemas=schemas)


def has_wider(release: Release) -> bool:
    """Whether there is a place where targets are wider than the model; none in a release of workbooks."""
    return any(True for schema in release.schemas for item in schema.all_types for _ in _wider(item))


def report_wider(release: Release, targets: Sequence[str], collector: Collector) -> None:
    """Report each place where targets are wider than the model, once."""
    names = ", ".join(target for target in targets if target not in WHOLE)
    if not names:
        return
    for schema in release.schemas:
        for item in schema.all_types:
            for place, text in _wider(item):
                collector.warning("target-wider", place.location, f"{schema.name}: {text}", f"the targets: {names}")


def _wider(item: ObjectType) -> Iterator[tuple[Field | ObjectType, str]]:
    if item.choice is not None:
        yield item, f"{item.name} is an object of all the fields of {len(item.choice.branches)} branches, none required"
    if item.additional is not None:
        yield item, f"further properties of {item.name} may have any value"
    for field in item.fields:
        if not _is_carried(field):
            yield field, f"{item.name}.{field.name} may have any value, as free content"
        elif (field.type.rules is not None and _narrows(field.type)) or field.bounds is not None:
            yield field, f"{item.name}.{field.name} has bounds that are not checked"


def _narrows(kind: FieldType) -> bool:
    return kind.rules is not None and bool(kind.rules.bounds or kind.rules.values)


def _is_carried(field: Field) -> bool:
    return not field.type.is_any and not field.type.is_nullable and is_xml_name(field.name)


def _schema(schema: Schema) -> Schema:
    types = tuple(map(_object, schema.all_types))
    if all(one is other for one, other in zip(types, schema.all_types, strict=True)):
        return schema
    root, *others = types
    by_name = {item.name: item for item in others}
    used, todo = set[str](), [root]
    while todo:
        for name in todo.pop().object_types():
            if name not in used and name in by_name:
                used.add(name)
                todo.append(by_name[name])
    return replace(schema, root=root, types=tuple(item for item in others if item.name in used))


def _object(item: ObjectType) -> ObjectType:
    fields = tuple(_field(field) for field in item.fields if _is_carried(field))
    is_same = len(fields) == len(item.fields) and all(a is b for a, b in zip(fields, item.fields, strict=True))
    if is_same and item.choice is None and item.additional is None:
        return item
    is_open = item.is_open or len(fields) < len(item.fields)
    return replace(item, fields=fields, is_open=is_open, choice=None, additional=None)


def _field(field: Field) -> Field:
    if field.type.rules is None and field.bounds is None:
        return field
    return replace(field, type=replace(field.type, rules=None), bounds=None)
