"""The JSON types of values, and how an error shows a value."""

from __future__ import annotations

from generator.messages.values import Misfit, Number, Value


def is_of(value: Value, scalar: str) -> bool:
    """Whether a value is of a JSON type; `1.0` is an integer (draft-07)."""
    if scalar == "string":
        return isinstance(value, str)
    if scalar == "boolean":
        return isinstance(value, bool)
    return isinstance(value, Number) and (scalar == "number" or value.is_integer)


def shown(value: Value) -> str:
    """A value as an error shows it."""
    if isinstance(value, (Number, Misfit)):
        return value.text
    return value if isinstance(value, str) else ""
