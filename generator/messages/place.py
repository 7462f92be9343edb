"""Paths of values: normalised paths in the short form. Source: RFC 9535, sections 2.3.1 and 2.7; docs/packages.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
SPECIAL: Final = re.compile(r"['\\\x00-\x1f]")
ESCAPES: Final = {"'": r"\'", "\\": r"\\", "\b": r"\b", "\f": r"\f", "\n": r"\n", "\r": r"\r", "\t": r"\t"}


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
