"""JSON that may be read (RFC 8259): no key twice, no NaN, no lone surrogate, at most 64 levels."""

from __future__ import annotations

import json
import re
from typing import Any

from ._numbers import json_float, json_integer
from ._problems import InvalidMessage, Problem

DEEPEST = 64
BYTE_ORDER_MARK = "\ufeff"
SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def read_json(text: str | bytes) -> Any:
    """The value that a text of JSON stands for; raises `InvalidMessage`."""
    data = read_unbounded(text)
    check_depth(data)
    return data


def read_unbounded(text: str | bytes) -> Any:
    """The value of a text of JSON of any depth, for a reader of fixed depth; raises `InvalidMessage`."""
    try:
        if isinstance(text, str):
            plain = text
            if not text.isascii():
                text.encode()
        else:
            plain = text.decode()
        data = _decode(plain.removeprefix(BYTE_ORDER_MARK))
        if "\\" in plain and SURROGATE.search(plain):
            json.dumps(data, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise InvalidMessage([Problem("$", "syntax", _reason(error))]) from None
    return data


def check_depth(data: Any) -> None:
    """Raises `InvalidMessage` where objects and lists stand in more than 64 levels."""
    level, depth = [data], 0
    while level := [item for item in level if isinstance(item, dict | list)]:
        depth += 1
        if depth > DEEPEST:
            raise InvalidMessage([Problem("$", "syntax", "more than 64 levels")])
        level = [
            value
            for item in level
            for value in (item.values() if isinstance(item, dict) else item)
        ]


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice in an object")
    return found


def _constant(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON")


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeError):
        return "a character that UTF-8 has not"
    return "more than 64 levels" if isinstance(error, RecursionError) else str(error)


_decode = json.JSONDecoder(
    object_pairs_hook=_object,
    parse_constant=_constant,
    parse_float=json_float,
    parse_int=json_integer,
).decode
