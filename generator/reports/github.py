"""Annotations of a GitHub Actions run: workflow commands `::error file=…::text`."""

from __future__ import annotations

from typing import Final

from generator import terminal

COMMANDS: Final = {"error": "error", "warning": "warning", "note": "notice"}


def command(severity: str, text: str, *, title: str, file: str = "", line: int | None = None) -> str:
    """One line; `severity` is `error`, `warning` or `note`."""
    properties = {"file": file, "line": str(line or ""), "title": title}
    given = ",".join(f"{key}={_property(value)}" for key, value in properties.items() if value)
    return f"::{COMMANDS[severity]} {given}::{_data(text)}"


def _data(text: str) -> str:
    """A message as the runner reads it back (actions/toolkit, `escapeData`)."""
    return terminal.printable(text, "\r\n").replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A property as the runner reads it back (actions/toolkit, `escapeProperty`)."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
