"""Patterns for Rust's regular expressions, the engine behind pydantic: linear, but Unicode-aware."""

from __future__ import annotations

import re

TOKEN = re.compile(r"\\.|\[\^?|\]|.", re.DOTALL)
CLASSES = {"d": "0-9", "w": "A-Za-z0-9_", "s": r" \t\n\r\f\v"}


def rust_pattern(pattern: str) -> str:
    """`pattern` (ECMA 262) with its classes in ASCII, and with what Rust reads otherwise escaped."""
    out: list[str] = []
    in_class = False
    for token in TOKEN.findall(pattern):
        if token in {"[", "[^"} and not in_class:
            in_class = True
        elif token == "]":
            in_class = False
        elif in_class and token in {"[", "[^", "&", "~"}:
            token = "".join(f"\\{char}" for char in token)
        elif token[0] == "\\" and token[1:].lower() in CLASSES:
            token = _ascii_class(token[1], in_class)
        out.append(token)
    return "".join(out)


def _ascii_class(letter: str, in_class: bool) -> str:
    members = CLASSES[letter.lower()]
    if letter.isupper():
        return f"[^{members}]"
    return members if in_class else f"[{members}]"
