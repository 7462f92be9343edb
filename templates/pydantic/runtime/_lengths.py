"""Lists with too few or too many values, or the same one twice, and values out of their bounds, beside other problems.

Pydantic tells one or the other: it stops at the first value too many, and counts only what is right.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, NamedTuple

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from ._bounds import Bounds, Unique
from ._facets import bounds_of, is_model, models_below, repetitions
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


class _Watched(NamedTuple):
    """A field of which more is said than pydantic tells: bounds of values, how many they are, objects, a kind."""

    member: Member
    step: str
    limits: Bounds | None
    model: Any


@once
def _watched(model: Any) -> tuple[_Watched, ...]:
    return tuple(
        _Watched(
            item,
            step(item.wire),
            bounds_of(item),
            item.kind if _holds_watched(item) else None,
        )
        for item in members(model)
        if _is_watched(item) or _holds_watched(item)
    )


def _is_watched(member: Member) -> bool:
    is_counted = member.is_list and bounds(member) != (0, None)
    return is_counted or bool(bounds_of(member) or member.rule)


def _holds_watched(member: Member) -> bool:
    """Whether there is something to say of the objects of a field."""
    return is_model(member.kind) and any(
        rules_of(kind) or any(map(_is_watched, members(kind)))
        for kind in models_below(member.kind)
    )


def _lengths(model: Any, data: Any, path: str) -> list[Problem]:
    if not isinstance(data, dict):
        return []
    found: list[Problem] = []
    if (rules := rules_of(model)) is not None:
        found += rules.problems(data, members_by_wire(model), path)
    for item in _watched(model):
        if item.member.wire in data:
            found += _of_field(item, data[item.member.wire], path + item.step)
    return found


def _of_field(item: _Watched, value: Any, path: str) -> Iterator[Problem]:
    member = item.member
    if member.rule is not None:
        yield from _of_kind(member, value, path)
    if member.is_list and isinstance(value, list):
        yield from _of_list(member, value, path)
    if item.limits:
        yield from _out_of_bounds(member, item.limits, value, path)
    if item.model and member.is_list and isinstance(value, list):
        for index, part in enumerate(value):
            yield from _lengths(item.model, part, path + step(index))
    elif item.model and not member.is_list:
        yield from _lengths(item.model, value, path)


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
