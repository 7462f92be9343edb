"""Texts of XML as values of a JSON type. Source: XML Schema 1.0 part 2 (decimal, boolean)."""

from __future__ import annotations

import re
from typing import Final

from generator import limits
from generator.messages.json_text import is_in_range
from generator.messages.values import Misfit, Number, Value

DECIMAL: Final = re.compile(r"([+-]?)0*([0-9]*)(?:\.([0-9]*))?")
BOOLEANS: Final = {"true": True, "1": True, "false": False, "0": False}
BLANKS: Final = " \t\r\n"


def scalar_value(text: str, scalar: str) -> Value:
    """A text as a value of a JSON type, or a `Misfit`; the blanks around a number or boolean do not count.

    A number out of the range of doubles is none, nor one of more characters than NUMBER_DIGITS.
    """
    if scalar == "string":
        return text
    bare = text.strip(BLANKS)
    if scalar == "boolean":
        return BOOLEANS.get(bare, Misfit(text))
    match = DECIMAL.fullmatch(bare) if len(bare) <= limits.NUMBER_DIGITS else None
    if match is None or not (match[2] or match[3] or "0" in bare) or not is_in_range(bare):
        return Misfit(text)
    sign = "-" if match[1] == "-" else ""
    number = Number(f"{sign}{match[2] or '0'}{'.' + match[3] if match[3] else ''}")
    return number if scalar == "number" or number.is_integer else Misfit(text)
