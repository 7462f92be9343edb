"""The one way of a text into generated Java: as a string, a comment, XML text or an identifier.

Texts come from workbooks that anyone may have written. In Java `\\u000a` is live in strings and
comments, so that no backslash of a text stays one in a comment; characters that do not print are escaped.
"""

from __future__ import annotations

import re
import unicodedata

from generator.targets.characters import Characters, one_line, wrapped
from generator.targets.rendering import Code, code, formatted, joined

IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
LINE_BREAKS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
IN_COMMENTS = frozenset('&<>@{}\\*"')
LONGEST = 8000
"""A constant of a class file has 65,535 bytes at most (JVMS 4.4.7), and a character up to six."""
WIDTH = 110


def identifier(name: str) -> Code:
    """A name made by the naming rules; raises `ValueError` for what is none."""
    if not IDENTIFIER.fullmatch(name):
        raise ValueError(f"{name!r} is not an identifier")
    return formatted(name)


def package(name: str) -> Code:
    """The name of a package, or of a class with that of its package; raises `ValueError` for what is none."""
    return joined(".", map(identifier, name.split(".")))


def boolean(value: bool) -> Code:
    """`true` or `false`."""
    return code("true") if value else code("false")


def string(text: str) -> Code:
    """A string literal; a long one is joined from parts when the class is loaded."""
    parts = [text[at : at + LONGEST].translate(STRINGS) for at in range(0, len(text), LONGEST)] or [""]
    quoted = [f'"{part}"' for part in parts]
    return formatted(quoted[0] if len(quoted) == 1 else f'String.join("", {", ".join(quoted)})')


def javadoc(indent: int, *paragraphs: str) -> Code:
    """A documentation comment of the paragraphs that are not empty, wrapped; its first line is not indented."""
    margin = " " * indent
    texts = [part for text in paragraphs for part in LINE_BREAKS.split(text) if part.strip()] or ["…"]
    blocks = [_wrap(text, WIDTH - indent) for text in texts]
    if len(blocks) == 1 and len(blocks[0]) == 1:
        return formatted(f"/** {blocks[0][0]} */")
    lines = [f"{margin} * {line}" for line in blocks[0]]
    for block in blocks[1:]:
        lines += [f"{margin} *", f"{margin} * <p>{block[0]}", *(f"{margin} * {line}" for line in block[1:])]
    return formatted("\n".join(["/**", *lines, f"{margin} */"]))


def xml(text: str) -> Code:
    """Text of an XML document or attribute; what XML 1.0 has not is shown by its number."""
    return formatted(text.translate(XML))


def markdown(text: str) -> Code:
    """A text of the reader's files, on one line, its marks escaped."""
    return formatted("".join(f"\\{char}" if char in "\\`*_[]<>#|!{}&" else _visible(char) for char in one_line(text)))


def _wrap(text: str, width: int) -> list[str]:
    return [line.translate(COMMENTS) for line in wrapped(one_line(text), max(width, 40))]


def _prints(char: str) -> bool:
    return unicodedata.category(char)[0] not in "CZ" or char == " "


def _in_string(char: str) -> str:
    if char in SHORT_ESCAPES:
        return SHORT_ESCAPES[char]
    return (
        char
        if _prints(char)
        else "".join(f"\\u{unit:04x}" if unit > 0x7F else f"\\{unit:03o}" for unit in _units(char))
    )


def _in_comment(char: str) -> str:
    return f"&#{ord(char)};" if char in IN_COMMENTS or not _prints(char) else char


def _in_xml(char: str) -> str:
    if char in "&<>\"'":
        return f"&#{ord(char)};"
    return _visible(char)


def _visible(char: str) -> str:
    return char if _prints(char) else f"U+{ord(char):04X}"


def _units(char: str) -> list[int]:
    """The UTF-16 code units of a character, lone surrogates too."""
    data = char.encode("utf-16-be", "surrogatepass")
    return [int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2)]


STRINGS, COMMENTS, XML = Characters(_in_string), Characters(_in_comment), Characters(_in_xml)
