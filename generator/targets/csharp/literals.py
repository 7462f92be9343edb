r"""The one way of a text into generated C#: as a literal, a documentation comment, Markdown or an identifier.

Texts come from workbooks that anyone may have written. U+000D, U+0085, U+2028 and U+2029 end a `///` comment, and
direction marks reorder what a reader sees: what is not plainly printable is escaped, and nothing is deleted.
"""

from __future__ import annotations

import re
import unicodedata

from generator.targets.characters import Characters
from generator.targets.rendering import Code, code, formatted, joined

IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+-]*")
PRINTABLE = frozenset("LNPSM")
XML_SPECIAL = frozenset("<>&")
NO_BREAKS = frozenset("\u00a0\u202f")
"""What is an ordinary space in a comment, as in those of every language: whoever searches a text types one."""
MARKDOWN_SPECIAL = frozenset("\\`*_{}[]<>()#+!|&~=:$@")


def identifier(name: str) -> Code:
    """A name made by the naming rules; raises `ValueError` for what is none."""
    if not all(IDENTIFIER.fullmatch(part) for part in name.split(".")):
        raise ValueError(f"{name!r} is not an identifier")
    return formatted(name)


def version(text: str) -> Code:
    """A version that a package may have; raises `ValueError` for what is none."""
    if not VERSION.fullmatch(text):
        raise ValueError(f"{text!r} is not a version")
    return formatted(text)


def boolean(value: bool) -> Code:
    """`true` or `false`."""
    return code("true") if value else code("false")


def string(text: str) -> Code:
    """A string literal; accented letters stay readable."""
    return formatted('"' + text.translate(IN_LITERALS) + '"')


def strings(texts: tuple[str, ...]) -> Code:
    """String literals as further arguments of a call: `, "a", "b"`."""
    return joined("", (code(", %s", string(text)) for text in texts))


def optional_string(text: str | None) -> Code:
    """A string literal, or `null`."""
    return code("null") if text is None else string(text)


def doc(text: str) -> Code:
    """Text inside an XML documentation comment, on one line; what XML cannot carry is spelled out (`\\u0001`)."""
    return formatted(text.translate(IN_COMMENTS))


def markdown(text: str) -> Code:
    """Text inside a line of Markdown."""
    return formatted(
        "".join(char if _is_plain(char) and char not in MARKDOWN_SPECIAL else f"&#{ord(char)};" for char in text)
    )


def _is_plain(char: str) -> bool:
    return char == " " or char == "\u00a0" or unicodedata.category(char)[0] in PRINTABLE


def _literal_character(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    if _is_plain(char):
        return char
    number = ord(char)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def _doc_character(char: str) -> str:
    if char in NO_BREAKS:
        return " "
    number = ord(char)
    if _is_plain(char) and char not in XML_SPECIAL:
        return char
    carried = number in (0x9, 0xA, 0xD) or (
        number >= 0x20 and not 0xD800 <= number <= 0xDFFF and number & 0xFFFE != 0xFFFE
    )
    return f"&#x{number:X};" if carried else f"\\u{number:04X}"


IN_LITERALS, IN_COMMENTS = Characters(_literal_character), Characters(_doc_character)
