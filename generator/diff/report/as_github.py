"""The report as annotations of a GitHub Actions run."""

from __future__ import annotations

from generator.diff.report.as_json import severity
from generator.diff.report.rows import Row
from generator.diff.report.view import View
from generator.reports.github import command


def render(view: View) -> bytes:
    """One line for each change that is not documentation only."""
    rows = (row for row in view.rows if row.change.verdict != "documentation")
    return "".join(f"{_line(row)}\n" for row in rows).encode()


def _line(row: Row) -> str:
    place = row.change.difference.new.location or row.change.difference.old.location
    cell = row.new_cell or row.old_cell
    parts = (", ".join(row.messages), row.place, f"{row.old or '∅'} → {row.new or '∅'}", row.action, *row.notes, cell)
    return command(
        severity(row.change),
        " | ".join(part for part in parts if part),
        title=f"{row.change.rule} {row.title}",
        file=place.file if place else "",
        line=place.line if place else None,
    )
