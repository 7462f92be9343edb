"""JSON that may be read: what RFC 8259 leaves open, closed."""

from __future__ import annotations

from typing import Any

from jiter import from_json

DEEPEST = 64


def parsed(text: str | bytes) -> Any:
    """The JSON value in `text`; raises `ValueError` where it is none, or must not be read.

    Refused are NaN, infinities, lone surrogates, a key twice in an object, and more than 64 levels.
    """
    data = parsed_at_any_depth(text)
    if is_too_deep(data):
        raise ValueError(TOO_DEEP)
    return data


TOO_DEEP = f"nested deeper than {DEEPEST} levels"


def parsed_at_any_depth(text: str | bytes) -> Any:
    """The JSON value in `text`, as `parsed`, but for the limit on its levels; the parser's own is near 200."""
    plain = text.encode() if isinstance(text, str) else text
    return from_json(plain, allow_inf_nan=False, catch_duplicate_keys=True)


def is_too_deep(data: Any, levels: int = DEEPEST) -> bool:
    """Whether more than `levels` arrays and objects stand in each other."""
    if isinstance(data, dict):
        data = data.values()
    elif not isinstance(data, list):
        return False
    return levels == 0 or any(is_too_deep(item, levels - 1) for item in data)
