"""Bounds of numbers and texts, and values that stand twice in a list (JSON Schema draft-07, 4.2.3 and 6.2 to 6.4)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal
from math import isfinite
from typing import Any

from ._numbers import exact

DIGITS = Context(prec=3_000)
"""Enough for every number of a message and every bound: they are compared by all their digits."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Bounds of a value, numbers as decimal texts; empty or None where there is none."""

    minimum: str = ""
    maximum: str = ""
    exclusive_minimum: str = ""
    exclusive_maximum: str = ""
    multiple_of: str = ""
    min_length: int = 0
    max_length: int | None = None

    def problem(self, value: Any) -> str:
        """The code of what is wrong with a value; empty where nothing is, or where it is of another type."""
        if isinstance(value, str):
            is_short = self.max_length is None or len(value) <= self.max_length
            return "" if is_short and len(value) >= self.min_length else "length"
        if isinstance(value, bool) or not isinstance(value, int | float):
            return ""
        if isinstance(value, float) and not isfinite(value):
            return ""
        return "" if self._holds(exact(value)) else "bounds"

    def keywords(self) -> dict[str, Any]:
        """The bounds as JSON Schema has them."""
        given = {
            "minimum": self.minimum,
            "maximum": self.maximum,
            "exclusiveMinimum": self.exclusive_minimum,
            "exclusiveMaximum": self.exclusive_maximum,
            "multipleOf": self.multiple_of,
        }
        found: dict[str, Any] = {
            name: _number(text) for name, text in given.items() if text
        }
        if self.min_length:
            found["minLength"] = self.min_length
        if self.max_length is not None:
            found["maxLength"] = self.max_length
        return found

    def _holds(self, number: Decimal) -> bool:
        return not (
            (self.minimum and number < Decimal(self.minimum))
            or (self.maximum and number > Decimal(self.maximum))
            or (self.exclusive_minimum and number <= Decimal(self.exclusive_minimum))
            or (self.exclusive_maximum and number >= Decimal(self.exclusive_maximum))
            or (
                self.multiple_of and not _is_multiple(number, Decimal(self.multiple_of))
            )
        )


class Unique:
    """The mark of a list whose values all differ."""


def repeated(values: list[Any]) -> int | None:
    """The index of the first value that stands in the list already; None where all differ."""
    seen: set[str] = set()
    for index, value in enumerate(values):
        key = comparable(value)
        if key in seen:
            return index
        seen.add(key)
    return None


def _is_multiple(number: Decimal, unit: Decimal) -> bool:
    places = -min(_exponent(number), _exponent(unit), 0)
    whole, units = number.scaleb(places, DIGITS), unit.scaleb(places, DIGITS)
    return not number or int(whole) % int(units) == 0


def _number(text: str) -> int | float:
    number = Decimal(text)
    return int(number) if number == number.to_integral_value() else float(number)


def _exponent(number: Decimal) -> int:
    return int(number.as_tuple().exponent)


def comparable(value: Any) -> str:
    """A text that two values of JSON share where they are equal: `1.0` is 1, `true` is not."""
    if isinstance(value, dict):
        parts = (f"{len(key)}:{key}{comparable(value[key])}" for key in sorted(value))
        return f"{{{''.join(parts)}}}"
    if isinstance(value, list):
        return f"[{''.join(map(comparable, value))}]"
    if isinstance(value, bool) or not isinstance(value, int | float):
        return f"{len(value)}:{value}" if isinstance(value, str) else f"!{value};"
    if isinstance(value, float) and not isfinite(value):
        return f"!{value};"
    number = exact(value)
    return f"#{number.normalize(DIGITS) if number else 0};"
