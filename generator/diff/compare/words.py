"""French texts made comparable."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=16384)
def folded(text: str) -> str:
    """The text without accents, case, and blanks at its ends or doubled."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(plain.casefold().split())
