"""JSON that may be read: what RFC 8259 leaves open, closed."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from typing import Any

from jiter import from_json

from ._numbers import BEYOND, LARGEST, is_out_of_range

DEEPEST = 64
SAMPLE = 33
DIGITS = re.compile(rb"[0-9]{4}")
"""A number of 401 characters has 133 digits in a row: four of them are among every 33rd byte."""
NEAR = re.compile(rb"[eE]-0*(?:[3-9][0-9]{2}|[1-9][0-9]{3})|0{300}")
"""What a number that is nearer to 0 than every double has in it."""
NUMBER = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[-+.0-9eE]+')
LONG = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[-+.0-9eE]{401,}')
"""Each text, and each number of more than 400 characters."""


def parsed(text: str | bytes) -> Any:
    """The JSON value in `text`; raises `ValueError` where it is none, or must not be read.

    Refused are NaN, infinities, numbers beyond every double or of more than 400 characters, lone surrogates, a key
    twice in an object, and more than 64 levels.
    """
    data = parsed_in_part(text)
    check(data)
    return data


def parsed_in_part(text: str | bytes) -> Any:
    """The JSON value in `text`, as `parsed`, but for what `check` refuses; the parser's own depth is near 200."""
    plain = _plain(text)
    data = from_json(plain, allow_inf_nan=False, catch_duplicate_keys=True)
    if DIGITS.search(plain[::SAMPLE]) and _holds_long_number(plain):
        raise ValueError("a number of more than 400 characters")
    if NEAR.search(plain) and _holds_number_near_zero(plain):
        raise ValueError(BEYOND)
    return data


def unchecked(text: str | bytes) -> Any:
    """The JSON value in a text that was read before."""
    return from_json(_plain(text))


def _holds_long_number(plain: bytes) -> bool:
    return any(not token.startswith(b'"') for token in LONG.findall(plain))


def _holds_number_near_zero(plain: bytes) -> bool:
    numbers = (item for item in NUMBER.findall(plain) if item[:1] in b"-0123456789")
    return any(is_out_of_range(item.decode(), float(item)) for item in numbers)


def _plain(text: str | bytes) -> bytes:
    """The bytes of a text, without the mark of their order (RFC 8259, section 8.1)."""
    data = text.encode() if isinstance(text, str) else text
    return data.removeprefix(BOM_UTF8)


def check(data: Any, levels: int = DEEPEST) -> None:
    """Raises `ValueError` where a value is too deep, or a number in it beyond every double."""
    kind = type(data)
    if kind is float or kind is int:
        if not -LARGEST <= data <= LARGEST:
            raise ValueError(BEYOND)
    elif kind is dict or kind is list:
        if levels == 0:
            raise ValueError(f"nested deeper than {DEEPEST} levels")
        for item in data.values() if kind is dict else data:
            check(item, levels - 1)
