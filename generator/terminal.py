"""Text of an input on its way to a terminal or a CI log: shown, never obeyed.

A terminal acts upon control characters and direction marks; GitHub Actions upon a line that begins with `::`, and upon
`##[…]` anywhere; Azure Pipelines upon `##vso[…]`, TeamCity upon `##teamcity[…]`.
"""

from __future__ import annotations

import re
from typing import Final
from unicodedata import category

COMMAND: Final = re.compile(r"^(\s*):(?=:)")
MARK: Final = re.compile(r"#(?=#(?:\[|vso\[|teamcity\[))", re.IGNORECASE)
JOINERS: Final = "\u200c\u200d"
"""Zero-width joiners may stand in names of XML, where no character reference may."""


def is_shown(char: str) -> bool:
    """Whether a terminal shows the character, a blank included, and does nothing else with it."""
    return char.isprintable() or category(char) == "Zs"


def printable(text: str, but: str = "") -> str:
    """A text in which what a terminal or a CI service would act upon is shown by its number, but what `but` holds.

    How a line begins is not looked at.
    """
    if not text.isprintable():
        text = "".join(char if is_shown(char) or char in but else ascii(char)[1:-1] for char in text)
    return MARK.sub(r"\\x23", text) if "##" in text else text


def line(text: str) -> str:
    """A text as one line, which no terminal and no CI service acts upon."""
    return COMMAND.sub(r"\1\\x3a", printable(text))


def lines(text: str) -> str:
    """A text of several lines, each as `line` gives it; tabs stay."""
    return "\n".join(COMMAND.sub(r"\1\\x3a", printable(item, "\t")) for item in text.split("\n"))


def json_text(text: str) -> str:
    """A JSON text that means the same, in which strings hold nothing that a terminal or a CI service acts upon."""
    shown = text
    if not text.replace("\n", "").isprintable():
        shown = "".join(char if is_shown(char) or char == "\n" else _json_escape(char) for char in text)
    return MARK.sub(r"\\u0023", shown)


def xml_text(text: str) -> str:
    """An XML document without comments that means the same, in which no terminal and no CI service finds orders."""
    shown = "".join(
        char if is_shown(char) or char in f"\n\t{JOINERS}" else f"&#{ord(char)};"
        for char in text.replace("\r", "&#13;")
    )
    shown = "\n".join(COMMAND.sub(r"\1&#58;", item) for item in shown.split("\n"))
    return MARK.sub("&#35;", shown)


def _json_escape(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))
