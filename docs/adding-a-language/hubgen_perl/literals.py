"""The one way of a text into generated Perl: as a literal or as a name."""

from __future__ import annotations

import re

from generator.targets.rendering import Code

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:::[A-Za-z_][A-Za-z0-9_]*)*")


def string(text: str) -> Code:
    """A literal in single quotes; what is no plain character is given by number, in double ones."""
    if text.isascii() and text.isprintable():
        return Code("'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'")
    return Code('"' + "".join(f"\\x{{{ord(char):x}}}" for char in text) + '"')


def name(text: str) -> Code:
    """A name made by the naming rules; raises `ValueError` for what is none."""
    if not NAME.fullmatch(text):
        raise ValueError(f"{text!r} is no name")
    return Code(text)
