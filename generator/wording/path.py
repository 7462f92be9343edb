"""Paths of values: normalised paths in the short form. Source: RFC 9535, sections 2.3.1 and 2.7; docs/packages.md."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
SPECIAL: Final = re.compile(r"['\\\x00-\x1f]")
PART: Final = re.compile(r"\[([0-9]+)\]|\.([A-Za-z_][A-Za-z0-9_]*)|\['((?:[^'\\]|\\.)*)'\]", re.DOTALL)
ESCAPED: Final = re.compile(r"\\(u[0-9a-f]{4}|.)")
ESCAPES: Final = {"'": r"\'", "\\": r"\\", "\b": r"\b", "\f": r"\f", "\n": r"\n", "\r": r"\r", "\t": r"\t"}
Step = str | int
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


def steps(path: str) -> tuple[Step, ...]:
    """The names and indexes on a path that `join` made."""
    return tuple(
        int(index) if index else plain or ESCAPED.sub(_unescaped, quoted) for index, plain, quoted in PART.findall(path)
    )


def names(path: str) -> tuple[str, ...]:
    """The names on a path, without indexes."""
    return tuple(step for step in steps(path) if isinstance(step, str))


def below(found: Iterable[Step]) -> str:
    """The short path of steps below a message: `patient[0].sex`."""
    text = ""
    for step in found:
        text = f"{text}[{step}]" if isinstance(step, int) else join(text, step)
    return text.removeprefix(".")


def _unescaped(found: re.Match[str]) -> str:
    code = found[1]
    return chr(int(code[1:], 16)) if len(code) > 1 else UNESCAPES.get(code, code)
