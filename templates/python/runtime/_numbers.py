"""Numbers that keep the characters they were sent with, where Python would write others."""

from __future__ import annotations

import re
from decimal import Decimal
from math import isfinite, isinf
from sys import float_info
from typing import Any, TypeVar

from ._problems import ConversionError

INTEGER = re.compile(r"-?[0-9]+", re.ASCII)
DECIMAL = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)", re.ASCII)
PARTS = re.compile(r"([+-]?)0*([0-9]*)(?:\.([0-9]*))?", re.ASCII)
JSON_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
ZERO = re.compile(r"[-+.0]*")
BLANKS = " \t\r\n"
MOST_DIGITS = 400
SHORT = 300
LARGEST = int(float_info.max)
LARGEST_EXACT = 2.0**53
"""Doubles below it are the whole numbers that they stand for; a greater one stands for its shortest digits."""
BEYOND = "a number beyond every double, or nearer to 0 than every other"
N = TypeVar("N", "SentFloat", "SentInteger")


class SentFloat(float):
    """A number, and `sent`, its characters: it is equal to numbers of the same digits."""

    sent: str

    def __eq__(self, other: object) -> bool:
        if not float.__eq__(self, other) or not isinstance(other, int | float):
            return False
        return exact(self) == exact(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = float.__hash__


class SentInteger(int):
    """A whole number, and `sent`, its characters."""

    sent: str


def json_float(text: str) -> float:
    """A number of JSON with a fraction or an exponent; raises `ValueError` where it is beyond every double."""
    value = float(text)
    if len(text) > MOST_DIGITS or is_out_of_range(text, value):
        raise ValueError(BEYOND)
    return value if repr(value) == text else _sent(SentFloat(value), text)


def is_out_of_range(text: str, value: float) -> bool:
    """Whether a number rounds to no double, or to 0 though it is not."""
    digits = text.lower().partition("e")[0]
    return isinf(value) or (value == 0 and not ZERO.fullmatch(digits))


def json_integer(text: str) -> int:
    """A whole number of JSON; raises `ValueError` where it is beyond every double."""
    if len(text) > SHORT and (len(text) > MOST_DIGITS or isinf(float(text))):
        raise ValueError(BEYOND)
    return int(text)


def json_number(text: str) -> int | float | str:
    """A number of JSON; its text where it is beyond every double."""
    try:
        return json_integer(text) if INTEGER.fullmatch(text) else json_float(text)
    except ValueError:
        return text


def xml_number(text: str, *, whole: bool) -> int | float | None:
    """The number in a text of XML (XML Schema part 2, 3.2.3); None where it is none. `1.0` is whole."""
    plain = text.strip(BLANKS)
    if (
        len(plain) > MOST_DIGITS
        or not DECIMAL.fullmatch(plain)
        or is_out_of_range(plain, float(plain))
    ):
        return None
    digits, _, fraction = plain.partition(".")
    if whole and fraction.strip("0"):
        return None
    if whole or not fraction:
        number = int(f"{digits.strip('+-') or '0'}")
        number = -number if plain.startswith("-") else number
        return number if str(number) == text else _sent(SentInteger(number), text)
    value = float(plain)
    return value if repr(value) == text else _sent(SentFloat(value), text)


def json_text(value: float) -> str:
    """A number as JSON has it; with the digits that it was sent with. Raises `ConversionError`."""
    if isinstance(value, int):
        return int.__repr__(value)
    sent = getattr(value, "sent", None)
    if sent is None:
        return _finite(value)
    return str(sent) if JSON_NUMBER.fullmatch(sent) else _from_decimal(sent)


def _from_decimal(sent: str) -> str:
    """A decimal of XML as JSON has it: `+07.50` is `7.50`, `.5` is `0.5`."""
    match = PARTS.fullmatch(sent.strip(BLANKS))
    assert match is not None
    return f"{match[1].strip('+')}{match[2] or '0'}.{match[3]}"


def xml_text(value: float) -> str:
    """A number as XML has it, without an exponent; as it was sent where that is XML. Raises `ConversionError`."""
    sent = getattr(value, "sent", None)
    if sent is not None and DECIMAL.fullmatch(sent.strip(BLANKS)):
        return str(sent)
    if isinstance(value, int):
        return int.__repr__(value)
    double, number = Decimal(_finite(value)), exact(value)
    return format(double if double == number else number, "f")


def _finite(value: float) -> str:
    """The digits of a number; raises `ConversionError` for NaN and the infinities, which neither JSON nor XML takes."""
    if not isfinite(value):
        raise ConversionError("a number is not finite: no message has such a value")
    return float.__repr__(value)


def whole(value: float) -> int | None:
    """The whole number that a finite number is worth, by all its digits; None where it has a fraction."""
    if not value.is_integer():
        return None
    if type(value) is not SentFloat and abs(value) < LARGEST_EXACT:
        return int(value)
    number = exact(value)
    return int(number) if number == number.to_integral_value() else None


def holds_sent(value: Any) -> bool:
    """Whether a number that keeps its characters is in a value."""
    if isinstance(value, dict):
        return any(map(holds_sent, value.values()))
    if isinstance(value, list):
        return any(map(holds_sent, value))
    return isinstance(value, SentFloat)


def exact(value: float) -> Decimal:
    """A number with the digits that are written of it; those of 0 may have an exponent that no `Decimal` has."""
    plain: Any = int.__repr__ if isinstance(value, int) else float.__repr__
    sent = getattr(value, "sent", None) if value else None
    return Decimal(sent or plain(value))


def _sent(value: N, text: str) -> N:
    value.sent = text
    return value
