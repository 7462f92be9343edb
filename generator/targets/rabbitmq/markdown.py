"""The formatters of the target's readme: a name as a code span, a text as itself (CommonMark 2.4 and 6.1, GFM)."""

from __future__ import annotations

import re

from generator import terminal
from generator.targets.rendering import Code, formatted

VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+-]*")
BACKTICKS = re.compile("`+")
PUNCTUATION = re.compile(r"([!-&(-+./:-@\[-`{-~])")


def code_span(text: str) -> Code:
    """A text in backticks on one line, in a table cell or outside; nothing in it is markup."""
    line = _one_line(text).replace("|", "\\|")
    fence = "`" * (1 + max(map(len, BACKTICKS.findall(line)), default=0))
    space = " " if fence != "`" or not line else ""
    return formatted(f"{fence}{space}{line}{space}{fence}")


def plain(text: str) -> Code:
    """A text on one line that is shown as it is: no markup, HTML, link or mention comes of it."""
    return formatted(PUNCTUATION.sub(r"\\\1", _one_line(text)))


def version(text: str) -> Code:
    """A release's version, as it is; raises `ValueError` for what is none."""
    if not VERSION.fullmatch(text):
        raise ValueError(f"{text!r} is not a version")
    return formatted(text)


def _one_line(text: str) -> str:
    return terminal.printable(text)
