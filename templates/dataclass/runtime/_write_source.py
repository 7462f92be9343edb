"""The source of functions that write the objects of a class in JSON."""

from __future__ import annotations

from json.encoder import encode_basestring as quoted
from typing import Any

from ._base import HubModel, OpenModel
from ._json_text import json_value
from ._null import as_json
from ._numbers import json_text
from ._shape import Member, members

BOOLEANS = {True: "true", False: "false"}


def write_source(
    model: Any, numbers: dict[Any, int], names: dict[str, Any]
) -> list[str]:
    """The lines of `text_<number>(item)`, which writes an object in the order of the model.

    What `quoted` and the others refuse, such as a `datetime` that was assigned, is left to `any_text`.
    """
    names |= {"quoted": quoted, "json_text": json_text, "any_text": any_text}
    names |= {"booleans": BOOLEANS}
    number = numbers[model]
    lines = [f"def text_{number}(item):", "    try:", "        text = ''"]
    for item in members(model):
        start = f",{quoted(item.wire)}:"
        lines += [
            f"        value = item.{item.name}",
            "        if value is not None:",
            f"            text += {start!r} + {_text(item, 'value', numbers)}",
        ]
    if issubclass(model, OpenModel):
        lines += [
            "        for key, value in item.others.items():",
            "            text += ',' + quoted(key) + ':' + any_text(value)",
        ]
    return [
        *lines,
        "        return '{' + text[1:] + '}'",
        "    except (TypeError, KeyError, AttributeError):",
        "        return any_text(item.to_dict())",
        "",
    ]


def any_text(value: Any) -> str:
    """A value that the model does not describe."""
    if isinstance(value, HubModel):
        return value._text()
    if isinstance(value, list):
        return f"[{','.join(map(any_text, value))}]"
    return json_value(as_json(value))


def _text(member: Member, value: str, numbers: dict[Any, int]) -> str:
    """An expression for the text of `value`; it fails where that is None."""
    if not member.is_list:
        return f"{_single(member.kind, numbers)}{value}{_end(member.kind)}"
    single = f"{_single(member.kind, numbers)}part{_end(member.kind)}"
    listed = f"'[' + ','.join([{single} for part in {value}]) + ']'"
    return f"({listed} if isinstance({value}, list | tuple) else any_text({value}))"


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
