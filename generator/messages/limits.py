"""How much of a message is accepted; a limit that is hit is named in the error."""

from __future__ import annotations

from typing import Final

MESSAGE_BYTES: Final = 32 * 2**20
DEPTH: Final = 64
"""Levels of a message (docs/packages.md)."""
NUMBER_DIGITS: Final = 400
"""Characters of a number; a double has 309 digits before its point."""
