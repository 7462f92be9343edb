"""The texts that have a pattern; each is a `str` that is checked when a message is read."""

from __future__ import annotations

from typing import Annotated

from ._base import pattern

CaseIdText = Annotated[
    str,
    pattern(
        r"^([a-zA-Z0-9_-]+\.?){4,10}$",
        r"^[\-0-9A-Z_a-z]+(?:\.[\-0-9A-Z_a-z]+){0,9}\.?$",
        r"^(?:[\-0-9A-Z_a-z]\.?){3}[\-0-9A-Z_a-z][\-.0-9A-Z_a-z]*$",
    ),
]
"""The form of caseId."""

DateText = Annotated[str, pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
"""The form of day."""

DateTimeText = Annotated[
    str,
    pattern(
        r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[\-+][0-9]{2}:[0-9]{2}$",
        r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+\-][0-9]{2}:[0-9]{2}$",
    ),
]
"""The form of moment."""

PhoneNumberText = Annotated[
    str,
    pattern(
        r"^tel:([#\+\*]|37000|00+)?[0-9]{2,15}$",
        "^tel:(?:[#*+]|370{3}|0{2,})?[0-9]{2,15}$",
    ),
]
"""The form of phone."""
