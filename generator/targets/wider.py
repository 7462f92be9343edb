"""Where targets are wider than the model, or narrower: each such place is reported, with the targets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.diagnostics import Collector
from generator.model import Field, ObjectType, Release, Schema
from generator.targets.bounds import NO_LIMITS, Limits, needed_limits
from generator.targets.carried import FACETS, WHOLE, carries_values, is_carried, limits_of

IsWider = Callable[[str, Callable[[Field], Limits]], bool]
"""Whether a target, which checks these bounds, is wider."""


def has_others(release: Release) -> bool:
    """Whether there is a place where targets are not as the model is; none in a release of workbooks."""
    return any(
        _open_names(schema) or any(True for item in schema.all_types for _ in _places(item, schema, release))
        for schema in release.schemas
    )


def report_others(release: Release, targets: Sequence[str], collector: Collector) -> None:
    """Report each place where targets are wider than the model, once, and each message where one is narrower."""
    by_target = {target: limits_of(target, release) for target in targets if target not in WHOLE}
    for schema in release.schemas:
        if FACETS in by_target and (opened := _open_names(schema)):
            text = f"{schema.name}: {', '.join(opened)}: open, and XML Schema 1.0 has no place for further elements"
            collector.warning("target-narrower", schema.location, text, f"the targets: {FACETS}")
        for item in schema.all_types:
            for place, text, is_wider in _places(item, schema, release):
                if names := ", ".join(name for name, limits in by_target.items() if is_wider(name, limits)):
                    collector.warning("target-wider", place.location, f"{schema.name}: {text}", f"the targets: {names}")


def _open_names(schema: Schema) -> list[str]:
    """The open objects with fields that a document describes; those of workbooks are as the DSF publishes them."""
    return [item.name for item in schema.all_types if item.is_open and item.fields and item.location.sheet is None]


def _places(item: ObjectType, schema: Schema, release: Release) -> Iterator[tuple[Field | ObjectType, str, IsWider]]:
    """The places of an object, each in words."""
    if item.choice is not None:
        count = len(item.choice.branches)
        text = f"{item.name} is an object of all the fields of {count} branches, none required"
        yield item, text, lambda target, _: not _has_forms(target, item, schema)
    if item.additional is not None:
        yield item, f"further properties of {item.name} may have any value", _has_no_values
    for field in item.fields:
        if not is_carried(field):
            yield field, f"{item.name}.{field.name} may have any value, as free content", _has_no_values
            continue
        if field.type.rules is not None and field.type.rules.values:
            yield field, f"{item.name}.{field.name} may have other values than its constants", _has_no_values
        if needed_limits(field, release) != NO_LIMITS:
            yield field, f"{item.name}.{field.name} has bounds that are not checked", _has_other_limits(field, release)


def _has_no_values(target: str, _: Callable[[Field], Limits]) -> bool:
    return not carries_values(target)


def _has_forms(target: str, item: ObjectType, schema: Schema) -> bool:
    from generator.targets.xsd.choices import forms_of

    return carries_values(target) or (target == FACETS and bool(forms_of(item, schema)))


def _has_other_limits(field: Field, release: Release) -> IsWider:
    needed = needed_limits(field, release)
    return lambda _, limits: limits(field) != needed
