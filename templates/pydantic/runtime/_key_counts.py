"""How many keys the objects of a message have, by functions that are compiled for its classes.

A text of JSON that has more keys than the objects that were read of it has one of them twice.
The source is made of attribute names and numbers only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ._fixed_form import fixed_form, holds_objects
from ._shape import Member, members, once

ZERO = 1 << 48
"""What each field that is 0 adds: a number that is nearer to 0 than every double was read as 0."""


@once
def key_counter(model: Any) -> Callable[[Any], int] | None:
    """What counts the keys of an object of a class and of all below it; None where the class has no fixed form.

    Where a field is 0, or has it in its list, the count has a multiple of `ZERO` in it.
    """
    classes = fixed_form(model)
    if not classes:
        return None
    numbers = {kind: number for number, kind in enumerate(classes)}
    lines = [line for kind in classes for line in _source(kind, numbers)]
    names: dict[str, Any] = {}
    exec(compile("\n".join(lines), f"<keys of {model.__name__}>", "exec"), names)
    counter: Callable[[Any], int] = names["count_0"]
    return counter


def _source(kind: Any, numbers: dict[Any, int]) -> Iterator[str]:
    """The lines of `count_<number>(item)`."""
    yield f"def count_{numbers[kind]}(item):"
    yield "    values = item.__dict__"
    yield "    keys = len(item.__pydantic_fields_set__)"
    for member in members(kind):
        yield from (f"    {line}" for line in _of_field(member, numbers))
    yield "    return keys"


def _of_field(member: Member, numbers: dict[Any, int]) -> Iterator[str]:
    if member.kind in (int, float):
        value = f"values[{member.name!r}]"
        yield f"if 0 in ({value} or ()):" if member.is_list else f"if {value} == 0:"
        yield f"    keys += {ZERO}"
    elif holds_objects(member):
        yield f"part = values[{member.name!r}]"
        yield "if part is not None:"
        if member.is_list:
            yield "    for part in part:"
            yield f"        keys += {_keys(member.kind, numbers)}"
        else:
            yield f"    keys += {_keys(member.kind, numbers)}"


def _keys(kind: Any, numbers: dict[Any, int]) -> str:
    """An expression for the keys of `part`; where nothing in it is looked at, without a call."""
    if any(item.kind in (int, float) or holds_objects(item) for item in members(kind)):
        return f"count_{numbers[kind]}(part)"
    return "len(part.__pydantic_fields_set__)"
