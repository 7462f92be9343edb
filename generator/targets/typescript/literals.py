"""The one way of a text into generated JavaScript and TypeScript: a literal, a comment, an identifier, Markdown.

Texts come from workbooks that anyone may have written. What does not print is escaped, so that no line end or
bidirectional mark is live; `</` and `<!` are, so that a script may stand in a page; a comment has no `*/`, no tag.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any, Final

from generator.targets.characters import Characters, one_line, wrapped
from generator.targets.rendering import Code, code, formatted, joined

IDENTIFIER: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
FILE_NAME: Final = re.compile(r"[a-z][a-z0-9_-]*")
PACKAGE: Final = re.compile(r"(?:@[a-z0-9-]+/)?[a-z0-9][a-z0-9.-]*")
LINE_BREAKS: Final = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
REGEXP_TOKEN: Final = re.compile(r"\\.|.", re.DOTALL)
MARKUP: Final = re.compile(r"<(?=[/!])|(?<=--)>|(?<=\]\])>")
SHORT_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
IN_COMMENTS: Final = frozenset("&<>@{}*\\`")
MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]<>()#!|~&@$])")
WIDTH: Final = 110


def identifier(name: str) -> Code:
    """A name made by the naming rules; raises `ValueError` for what is none."""
    if not IDENTIFIER.fullmatch(name):
        raise ValueError(f"{name!r} is not an identifier")
    return formatted(name)


def file(name: str) -> Code:
    """The name of a module's file, without its ending; raises `ValueError` for what is none."""
    if not FILE_NAME.fullmatch(name):
        raise ValueError(f"{name!r} is not the name of a file")
    return formatted(name)


def string(text: str) -> Code:
    """A string literal in double quotes; accented letters stay readable."""
    shown = text.translate(STRINGS)
    return formatted(f'"{MARKUP.sub(_escaped_markup, shown)}"')


def strings(texts: Iterable[str]) -> Code:
    """Literals, separated by commas."""
    return joined(", ", map(string, texts))


def key(name: str) -> Code:
    """The name of a property in an object literal or an interface; `__proto__` is one like others."""
    if name == "__proto__":
        return formatted('["__proto__"]')
    return formatted(name) if IDENTIFIER.fullmatch(name) else string(name)


def boolean(item: bool) -> Code:
    """`true` or `false`."""
    return code("true") if item else code("false")


def name(text: str) -> Code:
    """The name of a package (npm); raises `ValueError` for what is none."""
    if not PACKAGE.fullmatch(text):
        raise ValueError(f"{text!r} is not the name of a package")
    return formatted(text)


def value(item: Any) -> Code:
    """A value of JSON as a literal."""
    if isinstance(item, dict):
        return code("{%s}", joined(", ", (code("%s: %s", key(name), value(below)) for name, below in item.items())))
    if isinstance(item, list):
        return code("[%s]", joined(", ", map(value, item)))
    if isinstance(item, str):
        return string(item)
    if item is None:
        return code("null")
    if isinstance(item, bool):
        return boolean(item)
    return formatted(repr(item))


def regexp(expression: str) -> Code:
    """A literal of an expression for a whole text (see `linear_forms`), by characters (flag `u`)."""
    body = "".join(_regexp_token(token) for token in REGEXP_TOKEN.findall(expression))
    return formatted(f"/{body}/u")


def comment(indent: int, *paragraphs: str) -> Code:
    """A documentation comment of the paragraphs that are not empty, wrapped; its first line is not indented."""
    margin = " " * indent
    texts = [part for text in paragraphs for part in LINE_BREAKS.split(text) if part.strip()] or ["…"]
    blocks = [_wrap(text, WIDTH - indent) for text in texts]
    if len(blocks) == 1 and len(blocks[0]) == 1:
        return formatted(f"/** {blocks[0][0]} */")
    lines = [line for block in blocks for line in ("", *block)][1:]
    return formatted("\n".join(["/**", *(f"{margin} * {line}".rstrip() for line in lines), f"{margin} */"]))


def markdown(text: str) -> Code:
    """A text within a line of Markdown."""
    return formatted(MARKDOWN.sub(r"\\\1", "".join(map(_visible, one_line(text)))))


def _wrap(text: str, width: int) -> list[str]:
    return [line.translate(COMMENTS) for line in wrapped(one_line(text), max(width, 40))]


def _regexp_token(token: str) -> str:
    if token == "/":
        return "\\/"
    plain = token[-1]
    return token if _prints(plain) else f"\\u{{{ord(plain):x}}}"


def _prints(char: str) -> bool:
    return unicodedata.category(char)[0] not in "CZ" or char == " "


def _in_string(char: str) -> str:
    if char in SHORT_ESCAPES:
        return SHORT_ESCAPES[char]
    if _prints(char):
        return char
    return f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\u{{{ord(char):x}}}"


def _in_comment(char: str) -> str:
    return f"&#{ord(char)};" if char in IN_COMMENTS else _visible(char)


def _visible(char: str) -> str:
    return char if _prints(char) else f"U+{ord(char):04X}"


def _escaped_markup(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


STRINGS, COMMENTS = Characters(_in_string), Characters(_in_comment)
