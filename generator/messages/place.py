"""Paths of values: normalised paths in the short form. Source: RFC 9535, sections 2.3.1 and 2.7; docs/packages.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
SPECIAL: Final = re.compile(r"['\\\x00-\x1f]")
PART: Final = re.compile(r"\.([A-Za-z_][A-Za-z0-9_]*)|\['((?:[^'\\]|\\.)*)'\]")
ESCAPED: Final = re.compile(r"\\(u[0-9a-f]{4}|.)")
ESCAPES: Final = {"'": r"\'", "\\": r"\\", "\b": r"\b", "\f": r"\f", "\n": r"\n", "\r": r"\r", "\t": r"\t"}
UNESCAPES: Final = {escape[1:]: character for character, escape in ESCAPES.items()}


def join(path: str, name: str) -> str:
    """The path of a property; a name that is no plain name is quoted."""
    if NAME.fullmatch(name):
        return f"{path}.{name}"
    quoted = SPECIAL.sub(lambda found: ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04x}", name)
    return f"{path}['{quoted}']"


def upwards(path: str) -> Iterator[str]:
    """A path, then those of what holds it, up to the document."""
    while path:
        yield path
        path = path[: max(path.rfind("."), path.rfind("["), 0)]


def names(path: str) -> tuple[str, ...]:
    """The names on a path that `join` made, without indexes."""
    return tuple(plain or ESCAPED.sub(_unescaped, quoted) for plain, quoted in PART.findall(path))


def _unescaped(found: re.Match[str]) -> str:
    code = found[1]
    return chr(int(code[1:], 16)) if len(code) > 1 else UNESCAPES.get(code, code)
