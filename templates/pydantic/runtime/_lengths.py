"""Lists with too few or too many values, beside the problems of these values.

Pydantic tells one or the other: it stops at the first value too many, and counts only what is right.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from ._base import HubModel, Present
from ._paths import step
from ._problems import Problem
from ._shape import Member, members, once
from ._validation import problems_in


def problems_of(
    error: ValidationError, model: type[Any], data: Any, path: str
) -> list[Problem]:
    """The problems of an object of a class, its path being `path`."""
    return [*problems_in(error, path), *lengths(model, data, path)]


def lengths(model: type[Any], data: Any, path: str) -> list[Problem]:
    """What is wrong with the lengths of the lists in an object, and with the values of those that are too long."""
    if not isinstance(data, dict):
        return []
    found: list[Problem] = []
    for member in members(model):
        value, here = data.get(member.wire), path + step(member.wire)
        if member.is_list and isinstance(value, list):
            found += _of_list(member, value, here)
        if isinstance(member.kind, type) and issubclass(member.kind, HubModel):
            parts = enumerate(value) if isinstance(value, list) else [(None, value)]
            for index, part in parts:
                if isinstance(part, dict):
                    place = here if index is None else here + step(index)
                    found += lengths(member.kind, part, place)
    return found


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
    kept = [mark for mark in marks if not isinstance(mark, Present)]
    value: Any = Annotated[(member.kind, *kept)] if kept else member.kind
    return TypeAdapter(list[value])
