"""The source of a function that writes an object in JSON."""

from __future__ import annotations

import json
from json.encoder import encode_basestring as quoted
from typing import Any

from ._base import HubModel, OpenModel
from ._numbers import json_text
from ._shape import Member, members


def write_source(
    model: Any, numbers: dict[Any, int], names: dict[str, Any]
) -> list[str]:
    """The lines of `text_<number>(item)`; keys come as they were read, or as in the model."""
    names |= {"quoted": quoted, "json_text": json_text, "any_text": any_text}
    names["in_order"] = in_order
    lines = [f"def text_{numbers[model]}(item):", "    parts = {}"]
    for item in members(model):
        start = f"{quoted(item.wire)}:"
        lines += [
            f"    value = item.{item.name}",
            "    if value is not None:",
            f"        parts[{item.wire!r}] = {start!r} + {_text(item, numbers)}",
        ]
    if issubclass(model, OpenModel):
        lines += [
            "    for key, value in item.others.items():",
            "        parts[key] = quoted(key) + ':' + any_text(value)",
        ]
    return [
        *lines,
        "    try:",
        "        keys = item._keys",
        "        if len(keys) == len(parts):",
        "            return '{' + ','.join(map(parts.__getitem__, keys)) + '}'",
        "    except (AttributeError, KeyError):",
        "        pass",
        "    return '{' + ','.join(in_order(parts, item).values()) + '}'",
        "",
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


def _text(member: Member, numbers: dict[Any, int]) -> str:
    single = _single(member.kind, numbers)
    if not member.is_list:
        return single
    return f"'[' + ','.join([{single} for value in value]) + ']'"


def _single(kind: Any, numbers: dict[Any, int]) -> str:
    if kind is Any:
        return "any_text(value)"
    if issubclass(kind, HubModel):
        return f"text_{numbers[kind]}(value)"
    if kind is bool:
        return "('true' if value else 'false')"
    return "json_text(value)" if kind in (int, float) else "quoted(value)"
