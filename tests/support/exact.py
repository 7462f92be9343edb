"""Lines of JSON whose fractions keep the characters that they were written with."""

from __future__ import annotations

import json
from typing import Any

from generator.messages.values import Number, Value


class Exact(float):
    """A number with a fraction or an exponent, equal to the double, with its text beside it."""

    text: str

    def __new__(cls, text: str) -> Exact:
        number = super().__new__(cls, text)
        number.text = text
        return number


def read_line(line: str) -> Any:
    """The value of a line of JSON."""
    return json.loads(line, parse_float=Exact)


def as_value(item: Any) -> Value:
    """What `read_line` gave, as the validator reads it."""
    if isinstance(item, dict):
        return {key: as_value(value) for key, value in item.items()}
    if isinstance(item, list):
        return [as_value(value) for value in item]
    if isinstance(item, Exact):
        return Number(item.text)
    return Number(str(item)) if isinstance(item, int) and not isinstance(item, bool) else item
