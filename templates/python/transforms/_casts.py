"""Single values in another type, without a change of what they say."""

from __future__ import annotations

from typing import Any

from ._values import is_number, is_numeric, is_whole, number, number_text

NOT_CASTABLE: Any = object()
"""Instead of a value that the target's type cannot express."""
BOOLEANS = {"true": True, "false": False}


def cast(value: Any, kind: str) -> Any:
    """The value as `text`, `boolean`, `number` or `integer`; `NOT_CASTABLE` where that would change it."""
    if kind == "text":
        return _text(value)
    if kind == "boolean":
        if isinstance(value, str):
            return BOOLEANS.get(value, NOT_CASTABLE)
        return value if isinstance(value, bool) else NOT_CASTABLE
    if isinstance(value, str) and is_number(value):
        value = number(value)
    fits = is_numeric(value) and (kind == "number" or is_whole(value))
    return value if fits else NOT_CASTABLE


def _text(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if is_numeric(value):
        return number_text(value)
    return value if isinstance(value, str) else NOT_CASTABLE
