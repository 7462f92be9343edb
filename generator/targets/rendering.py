"""Templates print typed values only: text that a formatter has made safe for its place.

`Code` is the type of such text. A language's formatters (its literals, identifiers, comments) are
the only ones that make it from words of a workbook; Jinja's `finalize` refuses a bare `str`, so
nothing gets into generated code around them.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import jinja2

from generator.jinja import strict_environment
from generator.paths import TEMPLATES
from generator.targets.purposes import short_purpose


class Code(str):
    """Text that may be printed as it is into generated code."""

    __slots__ = ()


class BareText(TypeError):
    """A template tried to print a text that no formatter has made."""


PRINTED: Final = (Code, int, jinja2.Undefined)


def _finalize(value: Any) -> Any:
    if isinstance(value, PRINTED) or type(value).__name__ == "Markup":
        return value
    raise BareText(f"a template prints {value!r}, of type {type(value).__name__}; give it a Code")


def _purpose(name: str) -> Code:
    """A message in a few words of ours, for a table in Markdown; `name` is as Markdown has it."""
    return Code(short_purpose(name.replace("\\", "")))


@lru_cache(maxsize=32)
def environment(target: str | Path) -> jinja2.Environment:
    """The Jinja environment of a target's folder in `templates/`, or of a folder elsewhere."""
    # Code, not HTML: `finalize` is the guard.
    made = strict_environment(TEMPLATES / target, finalize=_finalize, autoescape=False, keep_trailing_newline=True)
    made.filters["purpose"] = _purpose
    return made


def render(target: str | Path, template: str, **view: Any) -> str:
    """One template of a target's folder, rendered; `view` holds its values."""
    return environment(target).get_template(template).render(**view)
