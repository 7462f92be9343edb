"""Marks of fields whose values are of several types, or have constants."""

from __future__ import annotations

from typing import Any

from ._marks import ValueMark


def value(kind: Any) -> ValueMark:
    """The kind of a field's value, which XML has as free content; null is `NULL`."""
    return ValueMark(kind, is_free=True, is_field=True)


def item(kind: Any) -> ValueMark:
    """The kind of the values of a list, which XML has as free content."""
    return ValueMark(kind, is_free=True, is_field=False)


def scalar(kind: Any) -> ValueMark:
    """The kind of a value of one type."""
    return ValueMark(kind, is_free=False, is_field=False)
