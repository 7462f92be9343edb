"""When two values of JSON are equal (JSON Schema draft-07, 4.2.3): `1.0` is 1, `true` is not."""

from __future__ import annotations

from collections.abc import Hashable
from decimal import Context, Decimal
from typing import Final

from generator.messages.values import Misfit, Number, Unread, Value
from generator.model import Bounds

MOST_DIGITS: Final = 1000
"""Beyond it a number is no multiple of anything: no double reaches there."""

CONTEXT: Final = Context(prec=3 * MOST_DIGITS)


def comparable(value: Value) -> Hashable:
    """A key that two values share where they are equal."""
    if isinstance(value, dict):
        return ("object", frozenset((name, comparable(item)) for name, item in value.items()))
    if isinstance(value, list):
        return ("array", tuple(map(comparable, value)))
    if isinstance(value, Number):
        return ("number", value.value)
    if isinstance(value, (Misfit, Unread)):
        return ("unread", id(value))
    return (type(value).__name__, value)


def is_within(value: Decimal, bounds: Bounds) -> str:
    """The bound that a number is beyond, with its sign; empty where it is within all (6.2)."""
    if bounds.minimum and value < Decimal(bounds.minimum):
        return f">= {bounds.minimum}"
    if bounds.maximum and value > Decimal(bounds.maximum):
        return f"<= {bounds.maximum}"
    if bounds.exclusive_minimum and value <= Decimal(bounds.exclusive_minimum):
        return f"> {bounds.exclusive_minimum}"
    if bounds.exclusive_maximum and value >= Decimal(bounds.exclusive_maximum):
        return f"< {bounds.exclusive_maximum}"
    if bounds.multiple_of and not is_multiple(value, Decimal(bounds.multiple_of)):
        return f"multiple of {bounds.multiple_of}"
    return ""


def is_multiple(value: Decimal, step: Decimal) -> bool:
    """Whether a number is a whole number of steps; exact, in decimal."""
    if value == 0 or step <= 0:
        return True
    if max(abs(value.adjusted()), abs(step.adjusted())) > MOST_DIGITS:
        return False
    places = -min(int(value.as_tuple().exponent), int(step.as_tuple().exponent), 0)
    return int(value.scaleb(places, CONTEXT)) % int(step.scaleb(places, CONTEXT)) == 0
