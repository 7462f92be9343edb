"""The one way of a text into generated Ruby: as a literal, a comment, an identifier or Markdown.

Texts come from workbooks that anyone may have written. What is not printable is escaped, so that no line
end, interpolation or bidirectional mark is live; a comment never reads as a magic comment
(`shareable_constant_value: literal` counts anywhere in a file, `-*- … -*-` in any comment).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.targets.characters import Characters, one_line, wrapped
from generator.targets.rendering import Code, formatted, joined

IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
PATH = re.compile(r"[a-z_][a-z0-9_]*(/[a-z_][a-z0-9_]*)*")
VERSION = re.compile(r"[0-9A-Za-z.+-]+")
LINE_BREAKS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
MAGIC_COMMENT = re.compile(r"[^\w]*[\w-]+\s*:\s*\S+\s*", re.ASCII)
REGEXP_TOKEN = re.compile(r"\\.|.", re.DOTALL)
LIVE_HASH = re.compile(r"#(?=[{$@]|$)")
MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#!|~&@$])")
WIDTH = 110


def identifier(name: str) -> Code:
    """A name made by the naming rules; raises `ValueError` for what is none."""
    if not IDENTIFIER.fullmatch(name):
        raise ValueError(f"{name!r} is not an identifier")
    return formatted(name)


def string(text: str) -> Code:
    """A string literal in double quotes; accented letters stay readable."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    escaped = LIVE_HASH.sub(r"\#", escaped) if "#" in escaped else escaped
    return formatted('"' + escaped.translate(VISIBLE) + '"')


def strings(texts: Iterable[str]) -> Code:
    """Literals, separated by commas."""
    return joined(", ", map(string, texts))


def regexp(expression: str) -> Code:
    r"""A literal of an expression `^…$` for the whole text (see `linear_forms`), anchored by `\A` and `\z`."""
    if not (expression.startswith("^") and expression.endswith("$")):
        raise ValueError(f"{expression!r} is not for a whole text")
    body = "".join(_regexp_token(token) for token in REGEXP_TOKEN.findall(expression[1:-1]))
    return formatted(rf"/\A{body}\z/")


def comment(indent: int, *paragraphs: str) -> Code:
    """Comment lines of the paragraphs that are not empty; each of their lines stays one, long ones wrap."""
    lines: list[str] = []
    for text in paragraphs:
        found = [line for part in LINE_BREAKS.split(text) for line in _wrap(part, indent)]
        lines += [""] * bool(lines and found) + found
    margin = " " * indent
    return formatted(f"\n{margin}".join(f"# {_comment_line(line)}".rstrip() for line in lines) or "#")


def file(name: str) -> Code:
    """The path of a file below `lib/`, without its ending; raises `ValueError` for what is none."""
    if not PATH.fullmatch(name):
        raise ValueError(f"{name!r} is not a path")
    return formatted(name)


def version(text: str) -> Code:
    """A release's version, as it is; raises `ValueError` for what is none."""
    if not VERSION.fullmatch(text):
        raise ValueError(f"{text!r} is not a version")
    return formatted(text)


def markdown(text: str) -> Code:
    """A text within a line of Markdown."""
    return formatted(MARKDOWN.sub(r"\\\1", one_line(text).translate(VISIBLE)))


def markdown_code(text: str) -> Code:
    """A text as code within a line of Markdown; a backtick or bar in it is shown as its escape."""
    return formatted("`" + "".join(f"\\u{{{ord(c):x}}}" if c in "`|" else _character(c) for c in one_line(text)) + "`")


def _wrap(text: str, indent: int) -> list[str]:
    return wrapped(one_line(text), WIDTH - indent - 2)


def _comment_line(line: str) -> str:
    visible = line.translate(VISIBLE).replace("-*-", r"-\u{2a}-")
    return f"– {visible}" if MAGIC_COMMENT.fullmatch(visible) else visible


def _regexp_token(token: str) -> str:
    if token in {"/", "#"}:
        return f"\\{token}"
    plain = token[-1]
    return token if plain.isprintable() else f"\\u{{{ord(plain):x}}}"


def _character(char: str) -> str:
    return char if char.isprintable() else f"\\u{{{_code_point(char):x}}}"


def _code_point(char: str) -> int:
    """The character's number; U+FFFD for half a character (a surrogate), which no Ruby string can hold."""
    return 0xFFFD if 0xD800 <= ord(char) <= 0xDFFF else ord(char)


VISIBLE = Characters(_character)
