"""The source of functions that write the objects of a class in JSON."""

from __future__ import annotations

import json
from json.encoder import encode_basestring as quoted
from typing import Any

from ._base import HubModel, OpenModel
from ._numbers import json_text
from ._shape import Member, members, members_by_wire

BOOLEANS = {True: "true", False: "false"}


def write_source(
    model: Any, numbers: dict[Any, int], names: dict[str, Any]
) -> list[str]:
    """The lines of `text_<number>(item)`; keys come as they were read, or as in the model."""
    names |= {"quoted": quoted, "json_text": json_text, "any_text": any_text}
    names |= {"in_order": in_order, "booleans": BOOLEANS}
    number = numbers[model]
    return [
        f"def text_{number}(item):",
        "    try:",
        f"        return orders_{number}[item._keys](item)",
        "    except (AttributeError, KeyError, TypeError):",
        f"        return any_order_{number}(item)",
        "",
        *_any_order(model, number, numbers),
    ]


def _any_order(model: Any, number: int, numbers: dict[Any, int]) -> list[str]:
    """A function for objects of which any field is set, in any order."""
    lines = [f"def any_order_{number}(item):", "    parts = {}"]
    for item in members(model):
        start = f"{quoted(item.wire)}:"
        lines += [
            f"    value = item.{item.name}",
            "    if value is not None:",
            f"        parts[{item.wire!r}] = {start!r} + {_text(item, 'value', numbers)}",
        ]
    if issubclass(model, OpenModel):
        lines += [
            "    for key, value in item.others.items():",
            "        parts[key] = quoted(key) + ':' + any_text(value)",
        ]
    end = "    return '{' + ','.join(in_order(parts, item).values()) + '}'"
    return [*lines, end, ""]


def order_source(
    model: Any, keys: tuple[str, ...], numbers: dict[Any, int]
) -> list[str]:
    """The lines of `one_order(item)`, for objects that have the fields `keys`; it fails where others are set.

    Raises `KeyError` where a key is none of the model's.
    """
    known = members_by_wire(model)
    absent = [item.name for item in members(model) if item.wire not in keys]
    test = " or ".join(f"item.{name} is not None" for name in absent)
    parts = [
        f"{f'{comma}{quoted(key)}:'!r} + {_text(member, f'item.{member.name}', numbers)}"
        for comma, key in zip(["{", *"," * len(keys)], keys, strict=False)
        for member in [known[key][1]]
    ]
    return [
        "def one_order(item):",
        f"    if {test or 'False'}:",
        "        raise KeyError",
        f"    return {' + '.join([*parts, repr('}')])}",
    ]


def in_order(parts: dict[str, Any], item: Any) -> dict[str, Any]:
    """The parts of an object in the order in which its keys came; what did not come is last."""
    keys: tuple[str, ...] = getattr(item, "_keys", ())
    return {key: parts[key] for key in keys if key in parts} | parts


def any_text(value: Any) -> str:
    """A value that the model does not describe."""
    if isinstance(value, HubModel):
        return value._text()
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _text(member: Member, value: str, numbers: dict[Any, int]) -> str:
    """An expression for the text of `value`; it fails where that is None."""
    if not member.is_list:
        return f"{_single(member.kind, numbers)}{value}{_end(member.kind)}"
    single = f"{_single(member.kind, numbers)}part{_end(member.kind)}"
    return f"'[' + ','.join([{single} for part in {value}]) + ']'"


def _single(kind: Any, numbers: dict[Any, int]) -> str:
    if kind is Any:
        return "any_text("
    if issubclass(kind, HubModel):
        return f"text_{numbers[kind]}("
    if kind is bool:
        return "booleans["
    return "json_text(" if kind in (int, float) else "quoted("


def _end(kind: Any) -> str:
    return "]" if kind is bool else ")"
