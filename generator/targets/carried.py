"""The model as a target can carry it: what it cannot is wider there, never narrower.

A value that a workbook could not describe (a union, one that may be null, one of any type), and a field that XML has
no name for, are free content of their object, which every target accepts and keeps, but in the packages of a language
that carries them (`Language.carries_values`). So are left out constants that are no texts and the branches of a choice,
and bounds, but in packages that check them and, as far as XML Schema can say them, in `xsd`. A release of workbooks is
given back as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from generator.model import Cardinality, Field, FieldType, ObjectType, Release, Schema, ValueRules
from generator.model.names import is_xml_name
from generator.targets.bounds import NO_LIMITS, Limits, needed_limits, package_limits

WHOLE: Final = frozenset({"asyncapi", "docs", "ir", "json-schema"})
"""The targets that carry all of the model."""
FACETS: Final = "xsd"
"""The target that has bounds as facets of XML Schema."""
ANY_NUMBER: Final = Cardinality(0, None)
"""A value of several kinds may be a list, which is an element for each of its values."""
Carrier = Callable[[ObjectType, Schema], ObjectType]


def carried(release: Release, target: str) -> Release:
    """The release as the target gets it."""
    if target in WHOLE:
        return release
    if not any(_is_wider(item) for schema in release.schemas for item in schema.all_types):
        return release
    carry = _carrier(target, limits_of(target, release))
    schemas = tuple(_schema(schema, carry) for schema in release.schemas)
    same = all(one is other for one, other in zip(schemas, release.schemas, strict=True))
    return release if same else replace(release, schemas=schemas)


def limits_of(target: str, release: Release) -> Callable[[Field], Limits]:
    """What a target checks of the bounds of a field."""
    if target == FACETS:
        from generator.targets.xsd.facets import facet_limits

        return lambda field: facet_limits(needed_limits(field, release))
    from generator.languages.registry import languages

    is_bounded = any(item.checks_bounds for item in languages() if item.target == target)
    return lambda field: package_limits(field, release) if is_bounded else NO_LIMITS


def carries_values(target: str) -> bool:
    """Whether a target has every value of the model, as its language says."""
    from generator.languages.registry import languages

    return any(item.carries_values for item in languages() if item.target == target)


def _is_wider(item: ObjectType) -> bool:
    """Whether some target is wider than a type: none is in a release of workbooks."""
    is_plain = item.choice is None and item.additional is None
    return not is_plain or any(
        field.bounds is not None or field.type.rules is not None or not is_carried(field) for field in item.fields
    )


def is_carried(field: Field) -> bool:
    """Whether every target has the values of a field, but for their bounds and constants."""
    return not field.type.is_any and not field.type.is_nullable and is_xml_name(field.name)


def _carrier(target: str, limits: Callable[[Field], Limits]) -> Carrier:
    """What a target makes of an object of a schema."""
    if carries_values(target):
        return lambda item, _: replace(item, fields=tuple(_bounded(field, limits) for field in item.fields))
    if target == FACETS:
        return lambda item, schema: _in_xml(item, schema, limits)
    return lambda item, _: _object(item, limits)


def _schema(schema: Schema, carry: Carrier) -> Schema:
    types = tuple(carry(item, schema) for item in schema.all_types)
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


def _object(item: ObjectType, limits: Callable[[Field], Limits]) -> ObjectType:
    fields = tuple(_field(field, limits) for field in item.fields if is_carried(field))
    is_same = len(fields) == len(item.fields) and all(a is b for a, b in zip(fields, item.fields, strict=True))
    if is_same and item.choice is None and item.additional is None:
        return item
    is_open = item.is_open or len(fields) < len(item.fields)
    return replace(item, fields=fields, is_open=is_open, choice=None, additional=None)


def _in_xml(item: ObjectType, schema: Schema, limits: Callable[[Field], Limits]) -> ObjectType:
    """An object as XML Schema can say it: a value of several kinds is an element with any content, at its place."""
    from generator.targets.xsd.choices import forms_of

    if not _is_wider(item):
        return item
    fields = tuple(
        _field(field, limits)
        if is_carried(field)
        else replace(field, type=FieldType(), cardinality=ANY_NUMBER, bounds=None)
        for field in item.fields
        if is_xml_name(field.name)
    )
    is_open = item.is_open or len(fields) < len(item.fields)
    choice = item.choice if forms_of(item, schema) else None
    return replace(item, fields=fields, is_open=is_open, choice=choice, additional=None)


def _bounded(field: Field, limits: Callable[[Field], Limits]) -> Field:
    """The field with the bounds that the target checks, and all other rules of its values."""
    if field.type.rules is None or field.type.is_any:
        return field
    values, counts = limits(field)
    rules = replace(field.type.rules, bounds=values)
    return replace(field, type=replace(field.type, rules=rules if rules != ValueRules() else None), bounds=counts)


def _field(field: Field, limits: Callable[[Field], Limits]) -> Field:
    if field.type.rules is None and field.bounds is None:
        return field
    values, counts = limits(field)
    rules = ValueRules(bounds=values) if values is not None else None
    return replace(field, type=replace(field.type, rules=rules), bounds=counts)
