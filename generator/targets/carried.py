"""The model as a target can carry it: what it cannot is wider there, never narrower.

A value that a workbook could not describe (a union, one that may be null, one of any type), and a field that XML has
no name for, are free content of their object, which every target accepts and keeps. Constants that are no texts and the
branches of a choice are left out, and so are bounds, but in packages that check them and, as far as XML Schema can say
them, in `xsd`. A release of workbooks is given back as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from generator.diagnostics import Collector
from generator.model import Field, ObjectType, Release, Schema, ValueRules
from generator.model.names import is_xml_name
from generator.targets.bounds import NO_LIMITS, Limits, needed_limits, package_limits

WHOLE: Final = frozenset({"asyncapi", "ir", "json-schema"})
"""The targets that carry all of the model."""
FACETS: Final = "xsd"
"""The target that has bounds as facets of XML Schema."""


def carried(release: Release, target: str) -> Release:
    """The release as the target gets it."""
    if target in WHOLE:
        return release
    if not any(_is_wider(item) for schema in release.schemas for item in schema.all_types):
        return release
    limits = _limits(target, release)
    schemas = tuple(_schema(schema, limits) for schema in release.schemas)
    same = all(one is other for one, other in zip(schemas, release.schemas, strict=True))
    return release if same else replace(release, schemas=schemas)


def has_wider(release: Release) -> bool:
    """Whether there is a place where targets are wider than the model; none in a release of workbooks."""
    return any(True for schema in release.schemas for item in schema.all_types for _ in _wider(item, release))


def report_wider(release: Release, targets: Sequence[str], collector: Collector) -> None:
    """Report each place where targets are wider than the model, once."""
    by_target = {target: _limits(target, release) for target in targets if target not in WHOLE}
    for schema in release.schemas:
        for item in schema.all_types:
            for place, text, needed in _wider(item, release):
                wider = (
                    name
                    for name, limits in by_target.items()
                    if needed is None or not isinstance(place, Field) or limits(place) != needed
                )
                if names := ", ".join(wider):
                    collector.warning("target-wider", place.location, f"{schema.name}: {text}", f"the targets: {names}")


def _limits(target: str, release: Release) -> Callable[[Field], Limits]:
    """What a target checks of the bounds of a field."""
    if target == FACETS:
        from generator.targets.xsd.facets import facet_limits

        return lambda field: facet_limits(needed_limits(field, release))
    from generator.languages.registry import languages

    is_bounded = any(item.checks_bounds for item in languages() if item.target == target)
    return lambda field: package_limits(field, release) if is_bounded else NO_LIMITS


def _wider(item: ObjectType, release: Release) -> Iterator[tuple[Field | ObjectType, str, Limits | None]]:
    """What targets are wider in: the place, in words, and its bounds, where targets that check these are not."""
    if item.choice is not None:
        count = len(item.choice.branches)
        yield item, f"{item.name} is an object of all the fields of {count} branches, none required", None
    if item.additional is not None:
        yield item, f"further properties of {item.name} may have any value", None
    for field in item.fields:
        if not _is_carried(field):
            yield field, f"{item.name}.{field.name} may have any value, as free content", None
            continue
        if field.type.rules is not None and field.type.rules.values:
            yield field, f"{item.name}.{field.name} may have other values than its constants", None
        if (needed := needed_limits(field, release)) != NO_LIMITS:
            yield field, f"{item.name}.{field.name} has bounds that are not checked", needed


def _is_wider(item: ObjectType) -> bool:
    """Whether some target is wider than a type: none is in a release of workbooks."""
    is_plain = item.choice is None and item.additional is None
    return not is_plain or any(
        field.bounds is not None or field.type.rules is not None or not _is_carried(field) for field in item.fields
    )


def _is_carried(field: Field) -> bool:
    return not field.type.is_any and not field.type.is_nullable and is_xml_name(field.name)


def _schema(schema: Schema, limits: Callable[[Field], Limits]) -> Schema:
    types = tuple(_object(item, limits) for item in schema.all_types)
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
    fields = tuple(_field(field, limits) for field in item.fields if _is_carried(field))
    is_same = len(fields) == len(item.fields) and all(a is b for a, b in zip(fields, item.fields, strict=True))
    if is_same and item.choice is None and item.additional is None:
        return item
    is_open = item.is_open or len(fields) < len(item.fields)
    return replace(item, fields=fields, is_open=is_open, choice=None, additional=None)


def _field(field: Field, limits: Callable[[Field], Limits]) -> Field:
    if field.type.rules is None and field.bounds is None:
        return field
    values, counts = limits(field)
    rules = ValueRules(bounds=values) if values is not None else None
    return replace(field, type=replace(field.type, rules=rules), bounds=counts)
