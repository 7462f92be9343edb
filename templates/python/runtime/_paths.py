"""Paths of values in a document (RFC 9535), and what stands at one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
SPECIAL = re.compile(r"['\\\x00-\x1f]")
ESCAPES = {
    "'": r"\'",
    "\\": r"\\",
    "\b": r"\b",
    "\f": r"\f",
    "\n": r"\n",
    "\r": r"\r",
    "\t": r"\t",
}
UNESCAPED = {escape: character for character, escape in ESCAPES.items()}
ESCAPED = re.compile(r"\\(?:u[0-9a-f]{4}|.)")
STEP = re.compile(
    r"\[([0-9]+)\]|\.([A-Za-z_][A-Za-z0-9_]*)|\['((?:[^'\\]|\\.)*)'\]", re.DOTALL
)


def step(key: str | int) -> str:
    """One step of a path: `[0]`, `.name`, or `['a name that is none']` (RFC 9535, section 2.7)."""
    if isinstance(key, int):
        return f"[{key}]"
    return f".{key}" if NAME.fullmatch(key) else f"['{SPECIAL.sub(_escape, key)}']"


class Steps(dict[str, str]):
    """The steps of many paths by their names; each is written once."""

    def __missing__(self, key: str) -> str:
        self[key] = text = step(key)
        return text

    def path(self, keys: Iterable[str | int]) -> str:
        """The steps of names and indexes, one after another."""
        return "".join(
            [f"[{key}]" if isinstance(key, int) else self[key] for key in keys]
        )


def value_at(data: Any, path: str) -> Any:
    """What stands at a path of a value of JSON; None where there is nothing."""
    for key in steps(path):
        if isinstance(data, dict):
            data = data.get(key)
        elif isinstance(data, list) and isinstance(key, int) and key < len(data):
            data = data[key]
        else:
            return None
    return data


def steps(path: str) -> tuple[str | int, ...]:
    """The keys and the indexes of a path, as `step` writes them."""
    return tuple(map(_key, STEP.findall(path)))


def _key(parts: tuple[str, str, str]) -> str | int:
    index, name, quoted = parts
    return int(index) if index else name or ESCAPED.sub(_unescape, quoted)


def _unescape(found: re.Match[str]) -> str:
    text = found[0]
    return chr(int(text[2:], 16)) if text[1] == "u" else UNESCAPED[text]


def _escape(found: re.Match[str]) -> str:
    return ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04x}"
