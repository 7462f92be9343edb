"""`null` as the value of a field: a field that is None is absent."""

from __future__ import annotations

from enum import Enum
from typing import Final


class Null(Enum):
    """The type of `NULL`."""

    NULL = None

    def __repr__(self) -> str:
        return "NULL"

    def __bool__(self) -> bool:
        return False


NULL: Final = Null.NULL
"""What a field has that is `null` on the wire; in lists and in free content `null` is None."""


def as_field(value: object) -> object:
    """What was read as the value of a field: `NULL` for null."""
    return NULL if value is None else value


def as_json(value: object) -> object:
    """The value of a field as JSON has it."""
    return None if value is NULL else value
