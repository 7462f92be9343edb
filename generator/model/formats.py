"""The lexical forms that the DSF gives its typed texts; ECMA 262 regular expressions.

Source: DSF, « Format (ou type) »; DST, section on date-times: a numeric offset, no `Z`, no fraction.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.model.types import Scalar

DATETIME: Final = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[\-+]\d{2}:\d{2}$"

PATTERNS: Final[Mapping[Scalar, str]] = {
    Scalar.DATE: r"^\d{4}-\d{2}-\d{2}$",
    Scalar.DATETIME: DATETIME,
    Scalar.PHONE_NUMBER: r"^tel:([#\+\*]|37000|00+)?[0-9]{2,15}$",
}
