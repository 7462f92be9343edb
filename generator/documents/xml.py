"""Text to XML 1.0: character data, attributes, elements. What has become markup has its own type, `Xml`."""

from __future__ import annotations

import re
from typing import Final

NOT_XML: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""A character that XML 1.0 does not have (§2.2, Char)."""
IN_TEXT: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
IN_ATTRIBUTE: Final = IN_TEXT | {'"': "&quot;", "\t": "&#9;", "\n": "&#10;"}
_TEXT_TABLE: Final = str.maketrans(IN_TEXT)
_ATTRIBUTE_TABLE: Final = str.maketrans(IN_ATTRIBUTE)


class Xml(str):
    """Well-formed content of an element; made by this module's functions only."""

    __slots__ = ()


def character_data(text: str) -> Xml:
    """A text between tags; a character that XML 1.0 does not have reads as U+FFFD."""
    return Xml(NOT_XML.sub("\ufffd", text).translate(_TEXT_TABLE))


def attribute_value(text: str) -> str:
    """A text between double quotes; line breaks and tabs survive the reader's normalisation."""
    return NOT_XML.sub("\ufffd", text).translate(_ATTRIBUTE_TABLE)


def element(name: str, *children: Xml, text: str = "", **attributes: str | int | None) -> Xml:
    """An element with attributes, then a text, then children.

    `name` and the names of attributes are ours: a `_` at the end of one is dropped (`class_`), others read `-`
    (`stroke_width`). An attribute that is None is left out.
    """
    shown = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{attribute_value(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    content = character_data(text) + "".join(children)
    return Xml(f"<{name}{shown}>{content}</{name}>" if content else f"<{name}{shown}/>")
