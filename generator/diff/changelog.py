"""The changelog entry of a release (Keep a Changelog), from its changes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diff.changes import Comparison, Verdict
from generator.diff.report.as_markdown import inert
from generator.diff.report.rows import Row
from generator.diff.report.view import View, view

SHOWN = 40


def entry(comparison: Comparison, language: str, date: str) -> str:
    """The entry: a heading with version and date, then the changes by verdict, from bad to harmless."""
    return "\n".join(_lines(view(comparison, language), date)) + "\n"


def inserted(changelog: str, text: str) -> str:
    """A changelog with the entry as its first one; an entry of the same version is replaced."""
    heading = text.split("\n", 1)[0].split(" - ")[0]
    parts = re.split(r"(?m)^(?=## )", changelog)
    kept = [part for part in parts[1:] if part.split("\n", 1)[0].split(" - ")[0].strip() != heading]
    top = parts[0].rstrip("\n")
    return f"{top}\n\n{text}\n{''.join(kept)}".lstrip("\n").rstrip("\n") + "\n"


def _lines(found: View, date: str) -> Iterator[str]:
    yield f"## {inert(found.comparison.new)}" + (f" - {inert(date)}" if date else "")
    yield ""
    yield f"{inert(found.title)}. {inert(found.word('bump'))} : {inert(found.bump)}."
    for verdict, name, count in found.counts:
        rows = [row for row in found.rows if row.change.verdict is verdict]
        if verdict is Verdict.DOCUMENTATION:
            yield from (f"\n{inert(name)} : {count}",) if count else ()
        elif rows:
            yield f"\n### {inert(name)}\n"
            yield from map(_line, rows[:SHOWN])
            yield from (f"- … (+{len(rows) - SHOWN})",) if len(rows) > SHOWN else ()


def _line(row: Row) -> str:
    place = " · ".join(part for part in (", ".join(row.messages), row.place) if part)
    values = f" : {inert(row.old or '∅')} → {inert(row.new or '∅')}" if row.old or row.new else ""
    return f"- {inert(row.title)} — {inert(place)}{values}"
