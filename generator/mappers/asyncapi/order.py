"""The order of the types of a schema."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import ObjectType


def in_order(root: ObjectType, types: Mapping[str, ObjectType]) -> tuple[ObjectType, ...]:
    """The types as a reader meets them, each before those that it names; chains may be longer than Python's stack."""
    found: dict[str, ObjectType] = {}
    stack = [root.object_types()]
    while stack:
        name = next(stack[-1], None)
        if name is None:
            stack.pop()
        elif name not in found and name in types:
            found[name] = types[name]
            stack.append(types[name].object_types())
    return tuple(found.values())
