"""The typography of our own French texts: no-break spaces and apostrophes, as a printer sets them.

Source: Imprimerie nationale, « Lexique des règles typographiques » (ponctuation, guillemets, apostrophe). A text of a
model is nobody's to set: it stands as its workbook has it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, TypeVar

NO_BREAK: Final = "\u00a0"
_STEPS: Final = (
    (re.compile(r"(?<=[^\W\d_])'(?=\w)"), "’"),
    (re.compile(r"(?<=\S) (?=[:;!?»](?:\s|\)|$))"), NO_BREAK),
    (re.compile(r"« (?=\S)"), f"«{NO_BREAK}"),
)
Words = TypeVar("Words")


def typeset(words: Words) -> Words:
    """A French text as it is printed: `l'hôte :` with a curved apostrophe and a space that does not break the line.

    A mapping or tuple has its values set, its keys left; anything else is returned as it is.
    """
    return _set(words)  # type: ignore[return-value]


def _set(words: object) -> object:
    if isinstance(words, str):
        for pattern, replacement in _STEPS:
            words = pattern.sub(replacement, words)
        return words
    if isinstance(words, Mapping):
        return {key: _set(value) for key, value in words.items()}
    return tuple(_set(value) for value in words) if isinstance(words, tuple) else words


def faults(text: str) -> tuple[str, ...]:
    """What a French text has that is not set: each place with a few characters around it."""
    found = (item for pattern, _ in _STEPS for item in pattern.finditer(text))
    return tuple(text[max(item.start() - 20, 0) : item.end() + 20] for item in found)


def quoted(text: str) -> str:
    """A text between French quotation marks, from which it is not parted at the end of a line."""
    return f"«{NO_BREAK}{text}{NO_BREAK}»"
