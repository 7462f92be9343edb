"""What a type accepts, as a text: two types are equal where their texts are."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, Final

from generator.diagnostics import Location
from generator.model import FieldType, ObjectType, Schema

PROSE: Final = frozenset({"location", "details_location", "label", "description", "examples", "example_cell", "remark"})


def signature(kind: FieldType | ObjectType, schema: Schema) -> str:
    """What a type accepts, with all objects below it, as a text; names of types and prose are no part of it."""
    order: dict[str, int] = {}
    parts = [_bare(kind, order)]
    done = 0
    while done < len(order):  # dicts keep their order: each object is compared once, where it is first named
        name = list(order)[done]
        parts.append(_bare(schema.types_by_name.get(name), order))
        done += 1
    return "\n".join(parts)


def _bare(value: Any, order: dict[str, int]) -> str:
    if isinstance(value, Location):
        return ""
    if isinstance(value, FieldType) and value.object_type is not None:
        number = order.setdefault(value.object_type, len(order))
        return f"object {number} {_bare(value.rules, order)}"
    if is_dataclass(value) and not isinstance(value, type):
        names = [item.name for item in fields(value) if item.name not in PROSE]
        if isinstance(value, ObjectType):
            names.remove("name")
        return f"({', '.join(f'{name}={_bare(getattr(value, name), order)}' for name in names)})"
    return f"[{', '.join(_bare(item, order) for item in value)}]" if isinstance(value, tuple) else repr(value)
