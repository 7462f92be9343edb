"""Marks of fields that only an AsyncAPI document can describe, and names that XML has not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

XML_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,249}")


class ValueMark:
    """The kind of a value, as a mark of its annotation.

    `is_free` tells that XML carries it as free content; `is_field` that the value is a field's, where null is `NULL`.
    """

    def __init__(self, kind: Any, *, is_free: bool, is_field: bool) -> None:
        self.kind, self.is_free, self.is_field = kind, is_free, is_field


def value_mark(marks: Iterable[Any]) -> ValueMark | None:
    """The mark of a value among those of a field; None where its type says all."""
    return next((mark for mark in marks if isinstance(mark, ValueMark)), None)


def is_xml_name(name: str) -> bool:
    """Whether a name can be an element's in XML."""
    return bool(XML_NAME.fullmatch(name)) and any(map(str.isalpha, name))
