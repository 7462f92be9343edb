"""Single values rewritten for the type of their target, without a change of what they say."""

from __future__ import annotations

from typing import Final

from generator.messages.json_text import is_number
from generator.messages.values import Number, Unread, Value
from generator.model import Scalar
from generator.transform.table import Cast

NOT_CASTABLE: Final = Unread()
"""Instead of a value that the target's type cannot express."""
BOOLEANS: Final = {"true": True, "false": False}
TEXTS: Final = frozenset({None, Scalar.STRING, Scalar.DATE, Scalar.DATETIME, Scalar.PHONE_NUMBER})
CASTS: Final = {Scalar.NUMBER: Cast.NUMBER, Scalar.INTEGER: Cast.INTEGER, Scalar.BOOLEAN: Cast.BOOLEAN}


def cast(value: Value, kind: Cast) -> Value:
    """The value in the target's type; `NOT_CASTABLE` where that would change it."""
    if kind is Cast.TEXT:
        return _text(value)
    if kind is Cast.BOOLEAN:
        return BOOLEANS.get(value, NOT_CASTABLE) if isinstance(value, str) else _only_if(value, isinstance(value, bool))
    number = Number(value) if isinstance(value, str) and is_number(value) else value
    fits = isinstance(number, Number) and (kind is Cast.NUMBER or number.is_integer)
    return _only_if(number, fits)


def _text(value: Value) -> Value:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Number):
        return value.text
    return _only_if(value, isinstance(value, str))


def _only_if(value: Value, fits: bool) -> Value:
    return value if fits else NOT_CASTABLE


def cast_of(old: Scalar | None, new: Scalar | None) -> Cast:
    """How values of one type become values of the other; texts of all formats stay as they are."""
    if ((old in TEXTS) and (new in TEXTS)) or old is new or (old, new) == (Scalar.INTEGER, Scalar.NUMBER):
        return Cast.NONE
    return Cast.TEXT if new in TEXTS else CASTS[new or Scalar.NUMBER]
