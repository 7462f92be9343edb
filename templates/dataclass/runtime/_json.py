"""JSON that may be read (RFC 8259): no key twice, no NaN, no lone surrogate, at most 64 levels."""

from __future__ import annotations

import json
import re
from typing import Any

from ._numbers import json_float
from ._problems import InvalidMessage, Problem

DEEPEST = 64
SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def read_json(text: str | bytes) -> Any:
    """The value that a text of JSON stands for; raises `InvalidMessage`."""
    try:
        plain = text if isinstance(text, str) else text.decode()
        if plain is text and not plain.isascii():
            plain.encode()
        data = _decode(plain)
        if "\\u" in plain and SURROGATE.search(plain):
            json.dumps(data, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise InvalidMessage([Problem("$", "syntax", _reason(error))]) from None
    if plain.count("{") + plain.count("[") > DEEPEST and _depth(data) > DEEPEST:
        raise InvalidMessage([Problem("$", "syntax", "more than 64 levels")])
    return data


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice in an object")
    return found


def _constant(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON")


def _depth(data: Any) -> int:
    """The levels of objects and lists."""
    level, depth = [data], 0
    while level := [item for item in level if isinstance(item, dict | list)]:
        level = [
            value
            for item in level
            for value in (item.values() if isinstance(item, dict) else item)
        ]
        depth += 1
    return depth


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeError):
        return "a character that UTF-8 has not"
    return "more than 64 levels" if isinstance(error, RecursionError) else str(error)


_decode = json.JSONDecoder(
    object_pairs_hook=_object, parse_constant=_constant, parse_float=json_float
).decode
