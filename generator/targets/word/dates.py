"""Dates as a French text has them."""

from __future__ import annotations

import re

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip


def french_date(date: str) -> str:
    """« 4 février 2026 » for `2026-02-04`; any other text as it is."""
    if not re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])-[0-9]{2}", date):
        return date
    year, month, day = date.split("-")
    return f"{'1er' if day == '01' else int(day)} {MONTHS[int(month) - 1]} {year}"
