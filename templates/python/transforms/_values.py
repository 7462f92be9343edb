"""Values of JSON, numbers with the characters that they came with."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from json.encoder import encode_basestring as quoted
from math import isinf
from typing import Any

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
NOT_ZERO = re.compile(r"[1-9]")
INTEGERS = re.compile(r"-?[0-9]+")
MOST_DIGITS = 400
SHORT = 300


class Number(Decimal):
    """A number that Python would write otherwise; `text` has its characters."""

    text: str


def number(text: str) -> Any:
    """The number of JSON in `text`: as Python has it where that is written the same, else with its characters."""
    value = int(text) if INTEGERS.fullmatch(text) else float(text)
    if repr(value) == text:
        return value
    exact = Number(text)
    exact.text = text
    return exact


def is_number(text: str) -> bool:
    """Whether a text is a number of JSON that may be read: within the doubles, and not too long."""
    if len(text) > MOST_DIGITS or not NUMBER.fullmatch(text):
        return False
    if "e" not in text and "E" not in text and len(text) <= SHORT:
        return True
    value = float(text)
    return not isinf(value) and (
        value != 0 or not NOT_ZERO.search(text.lower().partition("e")[0])
    )


def is_whole(value: Any) -> bool:
    """Whether a number has no fraction; `1.0` has none (JSON Schema draft-07, 6.1.1)."""
    if isinstance(value, Number):
        return value.adjusted() >= MOST_DIGITS or value == value.to_integral_value()
    return isinstance(value, int) or bool(value.is_integer())


def number_text(value: Any) -> str:
    """The characters of a number."""
    return value.text if isinstance(value, Number) else repr(value)


def is_numeric(value: Any) -> bool:
    """Whether a value is a number; a boolean is none."""
    return isinstance(value, (int, float, Number)) and not isinstance(value, bool)


def read(text: str | bytes) -> Any:
    """The value of a text that is known to be JSON that may be read."""
    plain = text if isinstance(text, str) else text.decode("utf-8-sig")
    return DECODER.decode(plain.removeprefix("\ufeff"))


def write(value: Any) -> str:
    """A value as JSON."""
    try:
        return ENCODER.encode(value)
    except TypeError:
        return _written(value)


def _written(value: Any) -> str:
    if isinstance(value, dict):
        parts = [f"{quoted(key)}:{_written(part)}" for key, part in value.items()]
        return f"{{{','.join(parts)}}}"
    if isinstance(value, list):
        return f"[{','.join(map(_written, value))}]"
    return value.text if isinstance(value, Number) else ENCODER.encode(value)


DECODER = json.JSONDecoder(parse_int=number, parse_float=number)
ENCODER = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, separators=(",", ":")
)
