"""The one way of a text into generated Perl: as a literal or as a name."""

from __future__ import annotations

import re

from generator.targets.rendering import Code, formatted

DISTRIBUTION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:::[A-Za-z_][A-Za-z0-9_]*)*")


def string(text: str) -> Code:
    """A literal in single quotes; what is no plain character is given by number, in double ones."""
    if text.isascii() and text.isprintable():
        return formatted("'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'")
    return formatted('"' + "".join(f"\\x{{{ord(char):x}}}" for char in text) + '"')


def name(text: str) -> Code:
    """A name made by the naming rules; raises `ValueError` for what is none."""
    if not NAME.fullmatch(text):
        raise ValueError(f"{text!r} is no name")
    return formatted(text)


def distribution(text: str) -> Code:
    """The name or the version of a distribution; raises `ValueError` for what is neither."""
    if not DISTRIBUTION.fullmatch(text):
        raise ValueError(f"{text!r} names no distribution")
    return formatted(text)
