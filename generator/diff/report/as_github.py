"""The report as annotations of a GitHub Actions run (workflow commands `::error …`)."""

from __future__ import annotations

from generator.diff.report.as_json import severity
from generator.diff.report.view import Row, View

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(view: View) -> bytes:
    """One line for each change that is not documentation only."""
    rows = (row for row in view.rows if row.change.verdict != "documentation")
    return "".join(f"{_line(row)}\n" for row in rows).encode()


def _line(row: Row) -> str:
    place = row.change.difference.new.location or row.change.difference.old.location
    file = f"file={_property(place.file)}," if place else ""
    line = f"line={place.line}," if place and place.line else ""
    title = f"title={_property(f'{row.change.rule} {row.title}')}"
    cell = row.new_cell or row.old_cell
    parts = (", ".join(row.messages), row.place, f"{row.old or '∅'} → {row.new or '∅'}", row.action, *row.notes, cell)
    text = " | ".join(part for part in parts if part)
    return f"::{COMMANDS[severity(row.change)]} {file}{line}{title}::{_data(text)}"


def _data(text: str) -> str:
    """A message as the runner reads it back (actions/toolkit, `escapeData`)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A property as the runner reads it back (actions/toolkit, `escapeProperty`)."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
