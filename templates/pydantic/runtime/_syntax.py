"""JSON that may be read: what RFC 8259 leaves open, closed."""

from __future__ import annotations

from typing import Any

from jiter import from_json

from ._numbers import BEYOND, LARGEST

DEEPEST = 64


def parsed(text: str | bytes) -> Any:
    """The JSON value in `text`; raises `ValueError` where it is none, or must not be read.

    Refused are NaN, infinities, numbers beyond every double, lone surrogates, a key twice in an object, and
    more than 64 levels.
    """
    data = parsed_in_part(text)
    check(data)
    return data


def parsed_in_part(text: str | bytes) -> Any:
    """The JSON value in `text`, as `parsed`, but for what `check` refuses; the parser's own depth is near 200."""
    plain = text.encode() if isinstance(text, str) else text
    return from_json(plain, allow_inf_nan=False, catch_duplicate_keys=True)


def unchecked(text: str | bytes) -> Any:
    """The JSON value in a text that was read before."""
    return from_json(text.encode() if isinstance(text, str) else text)


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
