"""Texts that a spreadsheet would take for a formula: named once, made inert where a format has no other way."""

from __future__ import annotations

from typing import Final

STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""OWASP, CSV injection; the last four are the full-width forms, which some spreadsheets read alike."""


def is_formula(text: str) -> bool:
    """Whether a spreadsheet may calculate a cell with this text."""
    return text.startswith(STARTS)


def inert(text: str) -> str:
    """The text with an apostrophe before it where it would be calculated (OWASP, CSV injection)."""
    return f"'{text}" if is_formula(text) else text
