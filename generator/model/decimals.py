"""Bounds of numbers (JSON Schema draft-07, 6.2): exact, in decimal."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import Final

from generator.model.rules import Bounds

MOST_DIGITS: Final = 1000
"""Beyond it a number is no multiple of anything: no double reaches there."""

CONTEXT: Final = Context(prec=3 * MOST_DIGITS)


def violated_bound(value: Decimal, bounds: Bounds) -> str:
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
