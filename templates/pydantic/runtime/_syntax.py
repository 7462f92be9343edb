"""JSON that may be read: what RFC 8259 leaves open, closed."""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from decimal import Decimal
from typing import Any

from jiter import from_json

from ._numbers import BEYOND, LARGEST, is_out_of_range, json_float

DEEPEST = 64
DUPLICATE = "uplicate key"
MARKS = bytes(
    ord("0") if chr(code) in "0123456789." else ord("e") if chr(code) in "eE" else code
    for code in range(256)
)
"""All digits and the point as `0`: what a number of many digits has in it is found as fast as any text."""
LONG_MARK = b"0" * 133
"""What a number of 401 characters has in it: its digits before the exponent, or those in it."""
NEAR_ZERO_MARKS = (b"0e-000", b"0" * 300)
"""What a number that is nearer to 0 than every double has in it."""
EXACT_MARKS = (b"0" * 17, b"0" * 16 + b"e")
"""What a number has in it that has more digits than every double keeps: 16, and a point or an exponent."""
SMALL_MARK = b"0e-"
"""What every number has in it that has a negative exponent; it is found faster than what has more digits."""
DIGITS_MARK = b"0" * 16
"""What every number of many digits has in it."""
BEFORE_NUMBER = b" \t\r\n:,[-"
DECIMAL = re.compile(rb"[0-9.]+(?:[eE][-+]?[0-9]+)?")
NUMBER = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[-+.0-9eE]+')
LONG = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[-+.0-9eE]{401,}')
"""Each text, and each number of more than 400 characters."""


def parsed(plain: bytes) -> Any:
    """The JSON value in a text's `plain_bytes`; raises `ValueError` where it is none, or must not be read.

    Refused are NaN, infinities, numbers beyond every double or of more than 400 characters, lone surrogates, a key
    twice in an object, and more than 64 levels.
    """
    data = parsed_in_part(plain)
    check(data)
    return data


def parsed_in_part(plain: bytes) -> Any:
    """The JSON value in a text, as `parsed`, but for what `check` refuses; the parser's own depth is near 200."""
    try:
        data = from_json(plain, allow_inf_nan=False, catch_duplicate_keys=True)
    except ValueError as error:
        raise ValueError(_reason(str(error))) from None
    return _with_all_digits(plain) if holds_long_decimal(plain) else data


def holds_long_decimal(plain: bytes) -> bool:
    """Whether a number has more digits than a double keeps; true of some texts that have such digits in a string.

    Raises `ValueError` where a number has more than 400 characters, or is nearer to 0 than every double.
    """
    marks = plain.translate(MARKS)
    is_small = SMALL_MARK in marks and NEAR_ZERO_MARKS[0] in marks
    is_long = DIGITS_MARK in marks
    if is_long and LONG_MARK in marks:
        if _holds_long_number(plain):
            raise ValueError("a number of more than 400 characters")
        is_small = is_small or NEAR_ZERO_MARKS[1] in marks
    if is_small and _near_zero(plain):
        raise ValueError(BEYOND)
    return (is_small or is_long) and _holds_long_decimal(plain, marks)


def _holds_long_decimal(plain: bytes, marks: bytes) -> bool:
    for mark in EXACT_MARKS:
        end = 0
        while (start := marks.find(mark, end)) >= 0:
            found = DECIMAL.match(plain, start)
            is_number = plain[start - 1 : start] in BEFORE_NUMBER
            if found is None or (is_number and _is_changed(found[0])):
                return True
            end = found.end()
    return False


def _is_changed(digits: bytes) -> bool:
    """Whether a double has another value than a number; false of an integer, which Python keeps."""
    text = digits.decode()
    try:
        return not text.isdigit() and Decimal(repr(float(text))) != Decimal(text)
    except (ValueError, ArithmeticError):
        return False


def _with_all_digits(plain: bytes) -> Any:
    """The value of a text that was found to be JSON, its numbers with the characters that they came with."""
    return json.loads(plain, parse_float=json_float)


def _reason(text: str) -> str:
    """What is wrong, without what the text holds."""
    return "a key stands twice in an object" if DUPLICATE in text else text


def _holds_long_number(plain: bytes) -> bool:
    return any(not token.startswith(b'"') for token in LONG.findall(plain))


def _near_zero(plain: bytes) -> bool:
    numbers = (item for item in NUMBER.findall(plain) if item[:1] in b"-0123456789")
    return any(is_out_of_range(item.decode(), float(item)) for item in numbers)


def plain_bytes(text: str | bytes) -> bytes:
    """The bytes of a text, without the mark of their order (RFC 8259, section 8.1); raises `ValueError`."""
    try:
        data = text.encode() if isinstance(text, str) else text
    except UnicodeError:
        raise ValueError("a character that UTF-8 has not") from None
    return data.removeprefix(BOM_UTF8)


def check(data: Any, levels: int = DEEPEST) -> None:
    """Raises `ValueError` where a value is too deep, or a number in it beyond every double."""
    kind = type(data)
    if kind is dict or kind is list:
        if levels == 0:
            raise ValueError(f"nested deeper than {DEEPEST} levels")
        for item in data.values() if kind is dict else data:
            if type(item) is not str:  # most are
                check(item, levels - 1)
    elif (kind is float or kind is int) and not -LARGEST <= data <= LARGEST:
        raise ValueError(BEYOND)
