"""The language of the user, from the locale of the process (POSIX, XBD 8.2)."""

from __future__ import annotations

import os
from typing import Final

VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The first one that is set and not empty counts."""


def user_language() -> str:
    """`fr` where the locale is French, else `en`."""
    locale = next((value for name in VARIABLES if (value := os.environ.get(name))), "")
    return "fr" if locale.lower().split(".")[0].split("_")[0] in ("fr", "french") else "en"
