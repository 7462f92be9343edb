"""JSON texts to values and back. Source: RFC 8259; what it leaves open is refused (docs/packages.md)."""

from __future__ import annotations

import json
import re
from collections import Counter
from json.encoder import encode_basestring
from math import isinf
from typing import Any, Final, NoReturn

from generator import limits
from generator.messages.values import Misfit, Number, Unread, Unreadable, Value

ESCAPED_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")

DIGIT: Final = re.compile("[1-9]")
NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")


def read_json(data: bytes) -> Value:
    """The value in `data`, UTF-8. Raises `Unreadable`.

    Refused: duplicate keys, NaN and infinities, numbers beyond a double, lone surrogates, deep nesting.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"the byte at {error.start} is not UTF-8", data.count(b"\n", 0, error.start) + 1) from error
    try:
        value: Value = DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise Unreadable(f"not JSON: {error.msg} (column {error.colno})", error.lineno) from error
    except RecursionError as error:
        raise Unreadable(_too_deep()) from error
    if text.count("{") + text.count("[") > limits.DEPTH:
        _check_depth(value)
    if ESCAPED_SURROGATE.search(text):
        _check_surrogates(value)
    return value


def write_json(value: Value) -> str:
    """The value as indented JSON; numbers as they were written."""
    return _write(value, "\n") + "\n"


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        twice = next(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
        raise Unreadable(f"the key {twice[:80]!r} stands twice in one object")
    return made


def _number(text: str) -> Number:
    if len(text) > limits.NUMBER_DIGITS:
        raise Unreadable(limits.NUMBER_DIGITS.sentence())
    if ("e" in text or "E" in text or len(text) > 300) and not is_in_range(text):
        raise Unreadable(f"the number {text[:40]} is beyond every double, or nearer to 0 than every other")
    return Number(text)


def is_in_range(text: str) -> bool:
    """Whether a number rounds to a double, and to 0 only where it is 0."""
    value = float(text)
    return not isinf(value) and (value != 0 or DIGIT.search(text.lower().partition("e")[0]) is None)


def is_number(text: str) -> bool:
    """Whether a text is a number of JSON that may be read."""
    if not NUMBER.fullmatch(text):
        return False
    try:
        _number(text)
    except Unreadable:
        return False
    return True


def _constant(text: str) -> NoReturn:
    raise Unreadable(f"{text} is not JSON")


DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_number, parse_float=_number, parse_constant=_constant
)


def _check_depth(value: Value) -> None:
    level: list[Any] = [value]
    for _ in range(limits.DEPTH):
        level = [child for item in level for child in _children(item)]
        if not level:
            return
    raise Unreadable(_too_deep())


def _children(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [item for item in value.values() if isinstance(item, (dict, list))]
    return [item for item in value if isinstance(item, (dict, list))] if isinstance(value, list) else []


def _too_deep() -> str:
    return limits.DEPTH.sentence()


def _check_surrogates(value: Value) -> None:
    todo: list[Any] = [value]
    while todo:
        item = todo.pop()
        if isinstance(item, dict):
            todo += [*item, *item.values()]
        elif isinstance(item, list):
            todo += item
        elif isinstance(item, str) and any(0xD800 <= ord(char) <= 0xDFFF for char in item):
            raise Unreadable("a text holds half a surrogate pair, which is no character")


def _write(value: Value, end: str) -> str:
    inner = end + "  "
    if isinstance(value, dict):
        body = ("," + inner).join(f"{encode_basestring(key)}: {_write(item, inner)}" for key, item in value.items())
        return "{" + inner + body + end + "}" if value else "{}"
    if isinstance(value, list):
        return "[" + inner + ("," + inner).join(_write(item, inner) for item in value) + end + "]" if value else "[]"
    if isinstance(value, Number):
        return value.text
    if isinstance(value, Unread):
        return "null"
    if isinstance(value, (str, Misfit)):
        return encode_basestring(value if isinstance(value, str) else value.text)
    return {True: "true", False: "false", None: "null"}[value]
