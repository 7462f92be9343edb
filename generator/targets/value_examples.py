"""Examples of values that a workbook cannot describe: of unions, of lists as values, of constants, of any type."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from math import inf
from typing import Any, Final

from generator.messages.checker import Checker
from generator.messages.json_text import read_json
from generator.messages.rules import SchemaRules
from generator.model import ArrayOf, FieldType, ObjectType, Release, Schema

Example = Callable[[FieldType], Iterator[Any]]
"""Values of a type, as far as they are known; none where there is none."""
WORD: Final = "exemple"


def is_special(kind: FieldType) -> bool:
    """Whether examples of a type are found here: it is no object, and no scalar without constants."""
    return kind.is_any or (kind.rules is not None and bool(kind.rules.values))


def special_values(kind: FieldType, example: Example, levels: Mapping[str, float], *, is_least: bool) -> Iterator[Any]:
    """Candidates for a value of such a type, of a union those of its simplest branch first.

    `example` gives values of other types, `levels` are those of the schema; a list is as short as it may be where
    `is_least`, else it has a value.
    """
    rules = kind.rules
    if rules is not None and rules.union is not None:
        for branch in sorted(rules.union.branches, key=lambda branch: _levels(branch, levels)):
            if _levels(branch, levels) < inf:
                yield from example(branch)
    elif rules is not None and rules.array is not None:
        yield from _lists(rules.array, example, is_least=is_least)
    elif rules is not None and rules.values:
        yield from (json.loads(text) for text in rules.values)
    else:  # a bound and a pattern bear on values of their own types: `true` is of none
        yield from (WORD, True)
    if kind.is_nullable:
        yield None


def _lists(array: ArrayOf, example: Example, *, is_least: bool) -> Iterator[list[Any]]:
    least, most = array.bounds.minimum, array.bounds.maximum
    count = least if is_least or most == 0 else max(1, least)
    if count == 0:
        yield []
    elif count == 1 or not array.bounds.is_unique:
        yield from ([value] * count for value in example(array.items))


def accepted(candidates: Iterable[Any], kind: FieldType, schema: Schema, release: Release) -> Iterator[Any]:
    """The candidates that the validator accepts as values of a type of the schema."""
    rule = SchemaRules(schema, release).value(kind)
    for value in candidates:
        checker = Checker()
        checker.check_value(read_json(json.dumps(value).encode()), rule, "$")
        if not checker.findings:
            yield value


def levels_of(schema: Schema) -> dict[str, float]:
    """How many levels of objects the least value of each type has; infinite where it would never end."""
    found = {item.name: inf for item in schema.types}
    for _ in schema.types:
        before = dict(found)
        found = {item.name: 1 + _levels_below(item, before) for item in schema.types}
        if found == before:
            break
    return found


def _levels_below(item: ObjectType, levels: Mapping[str, float]) -> float:
    if item.choice is not None:
        return min((levels.get(name, inf) for name in item.choice.branches), default=inf)
    needed = [
        field
        for field in item.fields
        if field.is_required and not (field.cardinality.is_list and not field.counts.minimum)
    ]
    return max((_levels(field.type, levels) for field in needed), default=0)


def _levels(kind: FieldType, levels: Mapping[str, float]) -> float:
    rules = kind.rules
    if kind.object_type is not None:
        return levels.get(kind.object_type, 1)
    if rules is not None and rules.union is not None:
        return min((_levels(branch, levels) for branch in rules.union.branches), default=inf)
    if rules is not None and rules.array is not None and rules.array.bounds.minimum:
        return _levels(rules.array.items, levels)
    return 0
