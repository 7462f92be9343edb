"""Moments: `datetime` in Python, text with an offset in messages (ISO 8601)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

NAIVE = "a datetime without an offset is no moment: give it one, by `.astimezone()` or `.replace(tzinfo=…)`"


def date_time(moment: datetime) -> str:
    """A moment as the hub writes it: whole seconds and a numeric offset; raises `ValueError` where it has no offset."""
    if moment.utcoffset() is None:
        raise ValueError(NAIVE)
    return moment.replace(microsecond=0).isoformat()


def moment(text: str) -> datetime:
    """The moment that a text of a message stands for, its offset kept; raises `ValueError` where it is none."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError("the text is no date and time (ISO 8601)") from None
    if found.utcoffset() is None:
        raise ValueError("the text has no offset, so that it is no moment")
    return found


def as_text(value: Any) -> Any:
    """A moment as its text; any other value as it is."""
    return date_time(value) if isinstance(value, datetime) else value
