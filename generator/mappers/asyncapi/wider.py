"""`oneOf` over branches that are wider than the document's: it would refuse what the document accepts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from generator.mappers.asyncapi.unsupported import Report
from generator.model import Field, FieldType, ObjectType


def with_wider_unions(types: Sequence[ObjectType], report: Report) -> list[ObjectType]:
    """The types, each exclusive union that reaches what is not supported an inclusive one, reported."""
    wider = _reaching(types, report.wider)
    return [_widened(item, report) if item.name in wider and _has_exclusive(item) else item for item in types]


def _reaching(types: Sequence[ObjectType], found: Collection[str]) -> set[str]:
    """The types that are wider, and those that hold them."""
    holders: dict[str, list[str]] = {}
    for item in types:
        for name in item.object_types():
            holders.setdefault(name, []).append(item.name)
    reached, todo = set(found), list(found)
    while todo:
        for name in holders.get(todo.pop(), ()):
            if name not in reached:
                reached.add(name)
                todo.append(name)
    return reached


def _has_exclusive(item: ObjectType) -> bool:
    kinds = [field.type for field in item.fields] + ([item.additional] if item.additional else [])
    return (item.choice is not None and item.choice.is_exclusive) or any(_inclusive(kind) != kind for kind in kinds)


def _widened(item: ObjectType, report: Report) -> ObjectType:
    report.union_widened(item.name, item.location)
    return replace(
        item,
        fields=tuple(map(_field, item.fields)),
        additional=_inclusive(item.additional) if item.additional else None,
        choice=replace(item.choice, is_exclusive=False) if item.choice else None,
    )


def _field(field: Field) -> Field:
    return replace(field, type=_inclusive(field.type))


def _inclusive(kind: FieldType) -> FieldType:
    rules = kind.rules
    if rules is None:
        return kind
    if rules.array is not None:
        rules = replace(rules, array=replace(rules.array, items=_inclusive(rules.array.items)))
    if rules.union is not None:
        branches = tuple(map(_inclusive, rules.union.branches))
        rules = replace(rules, union=replace(rules.union, branches=branches, is_exclusive=False))
    return replace(kind, rules=rules)
