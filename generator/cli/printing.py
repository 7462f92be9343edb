"""The only way to print: what comes from an input is shown, and neither a terminal nor a CI log acts upon it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import click

from generator import terminal

FORMATTERS: Final[Mapping[str, Callable[[str], str]]] = {
    "json": terminal.json_text,
    "sarif": terminal.json_text,
    "xml": terminal.xml_text,
    "junit": terminal.xml_text,
    "github": partial(terminal.printable, but="\n"),
}
"""How a document of each format is made safe; the others are lines of text. Orders to GitHub are escaped already."""


@dataclass(frozen=True, slots=True)
class Styled:
    """A part of a line in a colour, where standard output or error is a terminal."""

    text: str
    colour: str
    bold: bool = False


def say(*parts: str | Styled, err: bool = False) -> None:
    """Print one line, put together of its parts; a line break in them is shown as what it is."""
    shown, is_start = "", True
    for part in parts:
        text = part.text if isinstance(part, Styled) else part
        safe = terminal.line(text) if is_start else terminal.printable(text)
        is_start = is_start and not text.strip()
        shown += click.style(safe, fg=part.colour, bold=part.bold or None) if isinstance(part, Styled) else safe
    click.echo(shown, err=err)


def say_lines(text: str, *, err: bool = False) -> None:
    """Print a text of several lines, such as what a tool said."""
    click.echo(terminal.lines(text), err=err)


def show(content: bytes | str, style: str = "text") -> None:
    """Print a document in one of the formats of a report, as its formatter made it; it means the same."""
    text = content.decode("utf-8", "replace") if isinstance(content, bytes) else content
    _write(FORMATTERS.get(style, terminal.lines)(text))


def show_coloured(text: str) -> None:
    """Print a text whose formatter made every part of it printable, and added colours."""
    _write(text)


def show_json(document: Any) -> None:
    """Print a document as JSON."""
    show(json.dumps(document, ensure_ascii=False, indent=2) + "\n", "json")


def shown_error(error: click.ClickException) -> click.ClickException:
    """The error with its texts as they may be printed."""
    vars(error)["message"] = terminal.lines(error.message)
    if isinstance(error, click.FileError):
        vars(error)["ui_filename"] = terminal.line(error.ui_filename)
    return error


def _write(text: str) -> None:
    click.echo(text.encode("utf-8", "replace"), nl=False)
