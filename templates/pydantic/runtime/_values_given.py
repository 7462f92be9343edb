"""What a constructor is given, under the names on the wire that pydantic's validator knows."""

from __future__ import annotations

from functools import cache
from typing import Any

from ._moments import as_text

PACKAGE = f"{__package__}."


def by_wire_name(model: Any, values: dict[str, Any]) -> dict[str, Any]:
    """The values that are there, by wire name; a name that is an attribute is one, whatever else has it on the wire."""
    kinds = _kinds(model)
    found = {}
    for name, value in values.items():
        if value is not None:
            wire, kind = kinds.get(name, (name, None))
            found[wire] = _given(value, kind)
    return found


def _given(value: Any, kind: Any) -> Any:
    if kind is not None and type(value) is dict:
        return by_wire_name(kind, value)
    if type(value) is list:
        return [_given(item, kind) for item in value]
    return as_text(value)


@cache
def _kinds(model: Any) -> dict[str, tuple[str, Any]]:
    """The wire name of each attribute, and the class of its objects; None where it has none."""
    from ._base import HubModel
    from ._shape import members

    own = [item for item in model.__mro__ if item.__module__.startswith(PACKAGE)]
    found = {}
    for item in (member for kind in reversed(own) for member in members(kind)):
        is_object = isinstance(item.kind, type) and issubclass(item.kind, HubModel)
        found[item.name] = (item.wire, item.kind if is_object else None)
    return found
