"""The one formatter of the target's readme: a name of the release as a code span (CommonMark 6.1, GFM tables)."""

from __future__ import annotations

import re

from generator.targets.rendering import Code

BACKTICKS = re.compile("`+")


def code_span(text: str) -> Code:
    """A text in backticks on one line, in a table cell or outside; nothing in it is markup."""
    line = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)
    line = line.replace("|", "\\|")
    fence = "`" * (1 + max(map(len, BACKTICKS.findall(line)), default=0))
    space = " " if fence != "`" or not line else ""
    return Code(f"{fence}{space}{line}{space}{fence}")
