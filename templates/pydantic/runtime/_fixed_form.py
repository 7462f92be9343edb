"""The classes of a message whose objects have a fixed form: nothing in them is open, of its own kind or of several kinds."""

from __future__ import annotations

from enum import Enum
from typing import Any

from ._base import OpenModel
from ._facets import is_model
from ._shape import Member, members, once

DEEPEST = 64
SCALARS = (str, int, float, bool, Enum)


@once
def fixed_form(model: Any) -> tuple[Any, ...]:
    """A class and all those below it, each once; none where one of them has no fixed form.

    An object of such a class has no more levels than its class, and no more keys than its fields.
    """
    level, found = [model], {model: None}
    for _ in range(DEEPEST):
        members_below = [item for kind in level for item in members(kind)]
        if not all(map(_is_closed, level)) or not all(
            map(_has_one_kind, members_below)
        ):
            return ()
        level = [
            *dict.fromkeys(item.kind for item in members_below if holds_objects(item))
        ]
        if not level:
            return tuple(found)
        found.update(dict.fromkeys(level))
    return ()


def holds_objects(member: Member) -> bool:
    """Whether the values of a field are objects of a class."""
    return is_model(member.kind)


def _is_closed(kind: Any) -> bool:
    """Whether the fields of a class are its own, and there are no others."""
    own = {item.name for item in members(kind)}
    return not issubclass(kind, OpenModel) and own == set(kind.model_fields)


def _has_one_kind(member: Member) -> bool:
    is_scalar = isinstance(member.kind, type) and issubclass(member.kind, SCALARS)
    return member.rule is None and (is_scalar or holds_objects(member))
