"""What the marks of a field say of its values: bounds, and whether those of a list differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ._base import HubModel
from ._bounds import Bounds, Unique, repeated
from ._paths import step
from ._problems import Problem
from ._shape import Member, members, once


def bounds_of(member: Member) -> Bounds | None:
    """The bounds of a field's values."""
    return next((mark for mark in member.marks if isinstance(mark, Bounds)), None)


def is_unique(member: Member) -> bool:
    """Whether the values of a field all differ."""
    return any(isinstance(mark, Unique) for mark in member.marks)


@once
def empty_lists(model: Any) -> tuple[str, ...]:
    """The wire names of lists that must be there and may be empty: XML has no element for such a one."""
    lists = (item for item in members(model) if item.is_list and item.is_required)
    return tuple(item.wire for item in lists if not _least(item))


def _least(member: Member) -> int:
    """How many values a list has at least."""
    marks = [
        part for mark in member.marks for part in (mark, *getattr(mark, "metadata", ()))
    ]
    counts = [mark for mark in marks if not isinstance(mark, Bounds)]
    return max(
        [
            0,
            *(
                getattr(mark, "least", None) or getattr(mark, "min_length", None) or 0
                for mark in counts
            ),
        ]
    )


def is_model(kind: Any) -> bool:
    """Whether a type is a class of objects."""
    return isinstance(kind, type) and issubclass(kind, HubModel)


@once
def models_below(model: Any) -> frozenset[Any]:
    """A class and those of all objects in its objects."""
    found, left = {model}, [model]
    while left:
        kinds = {item.kind for item in members(left.pop()) if is_model(item.kind)}
        left += kinds - found
        found |= kinds
    return frozenset(found)


@once
def _holds_unique(model: Any) -> bool:
    """Whether a list of an object, or of one in it, has values that all differ."""
    return any(
        is_unique(item) for kind in models_below(model) for item in members(kind)
    )


def repetitions(model: type[Any], data: Any, path: str) -> Iterator[Problem]:
    """The values that stand twice where they may not, in the data of an object of a class."""
    if not isinstance(data, dict) or not _holds_unique(model):
        return
    for member in members(model):
        if member.wire not in data:
            continue
        value, here = data[member.wire], path + step(member.wire)
        if member.is_list and isinstance(value, list):
            index = repeated(value) if is_unique(member) else None
            if index is not None:
                yield Problem(here + step(index), "unique")
        if is_model(member.kind):
            parts = enumerate(value) if isinstance(value, list) else [(None, value)]
            for number, part in parts:
                place = here if number is None else here + step(number)
                yield from repetitions(member.kind, part, place)
