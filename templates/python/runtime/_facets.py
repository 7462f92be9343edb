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


def repetitions(model: type[Any], data: Any, path: str) -> Iterator[Problem]:
    """The values that stand twice where they may not, in the data of an object of a class."""
    if not isinstance(data, dict):
        return
    for member in members(model):
        value, here = data.get(member.wire), path + step(member.wire)
        if member.is_list and isinstance(value, list):
            index = repeated(value) if is_unique(member) else None
            if index is not None:
                yield Problem(here + step(index), "unique")
        if isinstance(member.kind, type) and issubclass(member.kind, HubModel):
            parts = enumerate(value) if isinstance(value, list) else [(None, value)]
            for number, part in parts:
                place = here if number is None else here + step(number)
                yield from repetitions(member.kind, part, place)
