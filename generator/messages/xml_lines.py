"""XML text, line by line: names and texts as XML has them, and what it cannot carry."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from generator.documents.xml import NOT_XML
from generator.messages.values import Misfit, Number, Value

START: Final = "A-Za-z_À-ÖØ-öø-˿Ͱ-ͽ"
NAME: Final = re.compile(rf"[{START}][{START}0-9.\-·\u0300-\u036f]*")
NOT_START: Final = re.compile(rf"^(?![{START}])")
NOT_NAME: Final = re.compile(rf"[^{START}0-9.\-·\u0300-\u036f]")
ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"}


@dataclass(slots=True)
class XmlLines:
    """The lines of a document; `losses` say what had to be written otherwise."""

    losses: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=lambda: ['<?xml version="1.0" encoding="UTF-8"?>'])

    def open(self, tag: str, attributes: str, depth: int) -> None:
        """A start tag."""
        self.lines.append(f"{'  ' * depth}<{tag}{attributes}>")

    def close(self, tag: str, depth: int) -> None:
        """An end tag."""
        self.lines.append(f"{'  ' * depth}</{tag}>")

    def leaf(self, tag: str, attributes: str, text: str, path: str, depth: int) -> None:
        """An element with a text."""
        self.lines.append(f"{'  ' * depth}<{tag}{attributes}>{self.escaped(text, path)}</{tag}>")

    def empty(self, tag: str, attributes: str, depth: int) -> None:
        """An element with nothing in it."""
        self.lines.append(f"{'  ' * depth}<{tag}{attributes}/>")

    def name(self, text: str, path: str) -> str:
        """A property's name as an element's; other characters are written `_`, which is a loss."""
        if NAME.fullmatch(text):
            return text
        self.losses.append(f"{path}: {text[:80]!r} is no name in XML")
        return NOT_START.sub("_", NOT_NAME.sub("_", text))

    def escaped(self, text: str, path: str) -> str:
        """A text as character data; a character that XML 1.0 does not have is written U+FFFD, which is a loss."""
        if text.isalnum():
            return text
        wrong = NOT_XML.search(text)
        if wrong:
            self.losses.append(f"{path} holds U+{ord(wrong[0]):04X}, which XML cannot carry")
        return "".join(ESCAPES.get(char, char) for char in NOT_XML.sub("\ufffd", text))


def xml_text(value: Value) -> str:
    """A value as xs:string, xs:boolean or xs:decimal, which has no exponent; nothing where it is no single value."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Number):
        return format(value.value, "f") if "e" in value.text.lower() else value.text
    if isinstance(value, Misfit):
        return value.text
    return value if isinstance(value, str) else ""
