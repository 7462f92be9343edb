"""Names and texts as XML has them."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from ._problems import ConversionError

NAME = re.compile(r"[^\W\d][\w.\-]*")
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def text(value: str) -> str:
    """Character data; raises `ConversionError` for a character that XML has not."""
    found = NOT_XML.search(value)
    if found:
        raise ConversionError(f"XML has no character U+{ord(found[0]):04X}")
    return escape(value, {"\r": "&#13;"})


def attribute(name: str, value: str) -> str:
    """An attribute, with the blank before it."""
    text(value)
    return f" {name}={quoteattr(value, {chr(13): '&#13;'})}"


def element(name: str, attributes: str, content: str) -> str:
    """An element, its content made already; raises `ConversionError` for a key that is no name of XML."""
    if not NAME.fullmatch(name):
        raise ConversionError(f"{name!r} is no name of XML")
    return (
        f"<{name}{attributes}>{content}</{name}>"
        if content
        else f"<{name}{attributes}/>"
    )
