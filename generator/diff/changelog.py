"""The changelog entry of a release (Keep a Changelog), from its changes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diff.changes import Comparison, Verdict
from generator.diff.report.as_markdown import inert
from generator.diff.report.grouping import Group
from generator.diff.report.view import View, view


def entry(comparison: Comparison, language: str, date: str) -> str:
    """The entry: a heading with version and date, then a line for each cause, by verdict, from bad to harmless."""
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
    yield f"{inert(found.title)}. {inert(found.pair(found.word('bump'), found.bump))}."
    for verdict, name, count in found.counts:
        groups = [group for group in found.groups if group.first.change.verdict is verdict]
        if verdict is Verdict.DOCUMENTATION:
            yield from (f"\n{inert(found.pair(name, str(count)))}",) if count else ()
        elif groups:
            yield f"\n### {inert(name)}\n"
            yield from map(_line, groups)


def _line(group: Group) -> str:
    """One cause: what happened, how often, where, in which messages, and from what to what."""
    messages = ", ".join(group.messages) if group.place else ""
    where = f" ({inert(messages)})" if messages else ""
    return f"- {inert(group.title)}{where}{_values(group)}"


def _values(group: Group) -> str:
    row = group.first
    if group.is_of_codes and len(group.rows) > 1:
        return f"\u00a0: {inert(group.examples)}"
    return f"\u00a0: {inert(row.old or '∅')} → {inert(row.new or '∅')}" if row.old or row.new else ""
