"""Templates print typed values only: text that a formatter has made safe for its place.

`Code` is the type of such text. A language's formatters (`literals.py`: its literals, identifiers, comments) are
the only ones that make it from words of a workbook (`formatted`); others put pieces of it together (`code`, `joined`).
Jinja's `finalize` refuses a bare `str`, so that nothing gets into generated code around them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import jinja2

from generator.jinja import strict_environment
from generator.paths import TEMPLATES
from generator.targets.purposes import short_purpose


class Code(str):
    """Text that may be printed as it is into generated code: nobody calls this class, see `formatted` and `code`."""

    __slots__ = ()

    def __new__(cls) -> Code:
        """Raises `TypeError`: a text is no code because somebody says so."""
        raise TypeError("formatters make code (literals.py), others put it together: rendering.code")

    def without_last_line_break(self) -> Code:
        """The same code, nothing after its last line."""
        return formatted(self.rstrip("\n"))


def formatted(text: str) -> Code:
    """What a formatter has escaped for its place; for `literals.py` alone (tests/test_structure.py)."""
    return str.__new__(Code, text)


def code(template: str, *parts: Code | int) -> Code:
    """Code in words of ours: `template` is a literal where this is called, `%s` in it stands for a part each."""
    return formatted(template % parts if parts else template)


def joined(separator: str, parts: Iterable[Code]) -> Code:
    """Pieces of code with a separator of ours between them."""
    return formatted(separator.join(parts))


class BareText(TypeError):
    """A template tried to print a text that no formatter has made."""


PRINTED: Final = (Code, int, jinja2.Undefined)


def _finalize(value: Any) -> Any:
    if isinstance(value, PRINTED) or type(value).__name__ == "Markup":
        return value
    raise BareText(f"a template prints {value!r}, of type {type(value).__name__}; give it a Code")


def _purpose(name: str) -> Code:
    """A message in a few words of ours, for a table in Markdown; `name` is as Markdown has it."""
    return formatted(short_purpose(name.replace("\\", "")))


@lru_cache(maxsize=32)
def environment(target: str | Path) -> jinja2.Environment:
    """The Jinja environment of a target's folder in `templates/`, or of a folder elsewhere."""
    # Code, not HTML: `finalize` is the guard.
    made = strict_environment(TEMPLATES / target, finalize=_finalize, autoescape=False, keep_trailing_newline=True)
    made.filters["purpose"] = _purpose
    return made


def render(target: str | Path, template: str, **view: Any) -> Code:
    """One template of a target's folder, rendered; `view` holds its values."""
    return formatted(environment(target).get_template(template).render(**view))
