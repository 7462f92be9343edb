"""Lists with too few or too many values, or the same one twice, and values out of their bounds, beside other problems.

Pydantic tells one or the other: it stops at the first value too many, and counts only what is right.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from ._base import HubModel
from ._bounds import Bounds, Unique
from ._facets import bounds_of, repetitions
from ._numbers import whole
from ._paths import step
from ._problems import Problem
from ._rules import rules_of
from ._scalars import Present
from ._shape import Member, members, members_by_wire, once
from ._validation import problems_in


def problems_of(
    error: ValidationError, model: type[Any], data: Any, path: str
) -> list[Problem]:
    """The problems of an object of a class, its path being `path`."""
    return [*problems_in(error, path), *lengths(model, data, path)]


def lengths(model: type[Any], data: Any, path: str) -> list[Problem]:
    """What is wrong with the lists in an object and with their lengths, and which values are out of their bounds."""
    return [*_lengths(model, data, path), *repetitions(model, data, path)]


def _lengths(model: type[Any], data: Any, path: str) -> list[Problem]:
    if not isinstance(data, dict):
        return []
    found: list[Problem] = []
    if (rules := rules_of(model)) is not None:
        found += rules.problems(data, members_by_wire(model), path)
    for member in members(model):
        value, here = data.get(member.wire), path + step(member.wire)
        if member.rule is not None and member.wire in data:
            found += _of_kind(member, value, here)
        if member.is_list and isinstance(value, list):
            found += _of_list(member, value, here)
        if limits := bounds_of(member):
            found += _out_of_bounds(member, limits, value, here)
        if isinstance(member.kind, type) and issubclass(member.kind, HubModel):
            if isinstance(value, list) is not member.is_list:
                continue
            parts = enumerate(value) if isinstance(value, list) else [(None, value)]
            for index, part in parts:
                if isinstance(part, dict):
                    place = here if index is None else here + step(index)
                    found += _lengths(member.kind, part, place)
    return found


def _of_kind(member: Member, value: Any, path: str) -> Iterator[Problem]:
    """What is wrong with a value of a kind, or with those of a list."""
    if not member.is_list:
        yield from member.rule.problems(value, path)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from member.rule.problems(item, path + step(index))


def _out_of_bounds(
    member: Member, limits: Bounds, value: Any, path: str
) -> Iterator[Problem]:
    """The values of a field that are out of its bounds, those of a wrong type left out."""
    if member.is_list and not isinstance(value, list):
        return
    for index, item in enumerate(value if member.is_list else [value]):
        code = limits.problem(item)
        is_number = (
            not isinstance(item, float)
            or member.kind is not int
            or whole(item) is not None
        )
        if code and isinstance(item, str) is (member.kind is str) and is_number:
            yield Problem(path + step(index) if member.is_list else path, code)


def _of_list(member: Member, values: list[Any], path: str) -> list[Problem]:
    least, most = bounds(member)
    if len(values) < least:
        return [Problem(path, "min-items")]
    if most is None or len(values) <= most:
        return []
    try:
        _values_of(member).validate_python(values, by_alias=True, by_name=False)
    except ValidationError as error:
        return [Problem(path, "max-items"), *problems_in(error, path)]
    return [Problem(path, "max-items")]


def bounds(member: Member) -> tuple[int, int | None]:
    """How many values a list takes; None where there is no most."""
    least, most = 0, None
    for mark in member.marks:
        for bound in getattr(mark, "metadata", ()):
            least = getattr(bound, "min_length", least)
            most = getattr(bound, "max_length", most)
    return least, most


@once
def _values_of(member: Any) -> TypeAdapter[Any]:
    """What validates the values of a list of any length."""
    marks = [mark for mark in member.marks if not isinstance(mark, FieldInfo)]
    kept = [mark for mark in marks if not isinstance(mark, Present | Unique)]
    value: Any = Annotated[(member.kind, *kept)] if kept else member.kind
    return TypeAdapter(list[value])
