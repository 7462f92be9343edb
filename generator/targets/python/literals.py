"""The one way of a text into generated Python: as a literal, a docstring or an identifier.

Texts come from workbooks that anyone may have written. A literal holds ASCII printable characters
only, all others escaped, so that no quote, line end or encoding declaration is live in it.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache, partial

from generator.targets.characters import Characters, one_line, wrapped
from generator.targets.rendering import Code, formatted

IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
LINE_BREAKS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
MODULE = re.compile(r"\.?[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*")
VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+-]*")
MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#!|~&@$])")
WIDTH = 88


def identifier(name: str) -> Code:
    """A name made by the naming rules; raises `ValueError` for what is none."""
    if not IDENTIFIER.fullmatch(name):
        raise ValueError(f"{name!r} is not an identifier")
    return formatted(name)


def string(text: str) -> Code:
    """A string literal, in the quotes that need fewer escapes; accented letters stay readable."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    return formatted(quote + text.translate(IN_QUOTES[quote]) + quote)


def toml_string(text: str) -> Code:
    """A basic string of TOML 1.0, for a text without control characters."""
    return formatted(json.dumps(text, ensure_ascii=False))


def pattern_string(text: str) -> Code:
    """A string literal for a regular expression: raw where that says the same."""
    if text.isascii() and text.isprintable() and '"' not in text and not text.endswith("\\"):
        return formatted(f'r"{text}"') if "\\" in text else string(text)
    return string(text)


@lru_cache(maxsize=4_096)  # both flavours say the same of a field
def docstring(indent: int, *paragraphs: str) -> Code:
    """A docstring of the paragraphs that are not empty, wrapped, its first line a sentence's start."""
    wrapped = [_wrap(part, indent) for text in paragraphs if text for part in LINE_BREAKS.split(text) if part.strip()]
    margin = " " * indent
    body = f"\n\n{margin}".join(f"\n{margin}".join(lines) for lines in wrapped) or "…"
    several = len(wrapped) > 1 or any(len(lines) > 1 for lines in wrapped)
    end = f"\n{margin}" if several else ""
    if not several and len(body) + indent + 6 > WIDTH:
        end = f"\n{margin}"
    return formatted(f'"""{body}{end}"""')


def name(text: str) -> Code:
    """The name of a distribution or a namespace, in metadata and commands; raises `ValueError` for what is none."""
    if not NAME.fullmatch(text):
        raise ValueError(f"{text!r} is not a name")
    return formatted(text)


def module_path(text: str) -> Code:
    """A module as an import names it; raises `ValueError` for what is none."""
    if not MODULE.fullmatch(text):
        raise ValueError(f"{text!r} is not a module")
    return formatted(text)


def version(text: str) -> Code:
    """A version or a date; raises `ValueError` for what is neither."""
    if not VERSION.fullmatch(text):
        raise ValueError(f"{text!r} is not a version")
    return formatted(text)


def markdown(text: str) -> Code:
    """A text within a line of Markdown."""
    return formatted(MARKDOWN.sub(r"\\\1", "".join(map(_visible, one_line(text)))))


def markdown_code(text: str) -> Code:
    """A text between the backticks of a line of Markdown, or of a table."""
    shown = (f"U+{ord(char):04X}" if char in "`|" else _visible(char) for char in one_line(text))
    return formatted("".join(shown))


def sentence(text: str) -> str:
    """A text with a full stop, where nothing ends it."""
    return text.strip() if text.strip().endswith((".", "!", "?", ":")) else f"{text.strip()}."


def _wrap(text: str, indent: int) -> list[str]:
    return [line.translate(IN_QUOTES['"']) for line in wrapped(one_line(text), WIDTH - indent - 3)]


def _visible(char: str) -> str:
    return char if char.isprintable() else f"U+{ord(char):04X}"


def _character(char: str, quote: str) -> str:
    if char in ("\\", quote):
        return f"\\{char}"
    if char.isprintable():
        return char
    number = ord(char)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


IN_QUOTES = {quote: Characters(partial(_character, quote=quote)) for quote in "'\""}
