"""The report in Markdown (CommonMark with GitHub's tables)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence

from generator import terminal
from generator.diff.changes import Verdict
from generator.diff.report.grouping import Group
from generator.diff.report.overview import foremost, perimeter_lines
from generator.diff.report.rows import Row
from generator.diff.report.view import View

MARKUP = re.compile(r"([\\`*_{}\[\]()#!|~@$^]|:(?=/)|(?<=www)\.|^[-+=.])", re.IGNORECASE)
ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
SPACES = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
FENCE = "~~~~"


def render(view: View) -> bytes:
    """Counts, what matters most, then for each verdict one line a cause, which unfolds into its changes."""
    return "\n".join(_lines(view)).encode()


def inert(text: str) -> str:
    """A text on one line that Markdown shows as it is: no markup, HTML, link or mention comes of it.

    Escapes are those of CommonMark (2.4) for what has a meaning inside a line or at its start.
    """
    line = terminal.printable(SPACES.sub(" ", text).strip())
    return "".join(ENTITIES.get(char, char) for char in MARKUP.sub(r"\\\1", line))


def in_html(text: str) -> str:
    """A text on one line inside an HTML element, where Markdown's escapes mean nothing (CommonMark 4.6)."""
    return html.escape(terminal.printable(SPACES.sub(" ", text).strip())).replace("@", "&#64;")


def _lines(view: View) -> Iterator[str]:
    yield f"# {inert(view.title)}"
    yield ""
    yield f"**{inert(view.pair(view.word('bump'), view.bump))}**"
    yield ""
    yield from _summary(view)
    yield from (f"{inert(note)}  " for note in view.notes)
    for verdict, name, count in view.counts:
        if count:
            yield f"\n## {inert(name)} ({count})\n"
            yield from _causes(view, [group for group in view.groups if group.first.change.verdict is verdict])
    yield from _proofs(view)


def _summary(view: View) -> Iterator[str]:
    """The counts in all and of each perimeter, and the changes that matter most."""
    names = [name for _, name, _ in view.counts]
    total = [view.word("total"), view.bump, *(str(count) for _, _, count in view.counts)]
    lines = ([line.name, line.bump, *(str(count) for _, _, count in line.counts)] for line in perimeter_lines(view))
    yield from _table([view.word("perimeter"), view.word("bump"), *names], [*lines, total])
    if view.rows:
        yield f"## {inert(view.word('foremost'))}\n"
    for number, group in enumerate(foremost(view.groups), 1):
        where = [f"({', '.join(group.perimeters)})"] if group.perimeters else []
        yield f"{number}. {inert(' '.join([group.title, *where]))}  "
        yield f"   {inert(view.pair(view.word('action'), group.first.action))}"
    yield ""


def _causes(view: View, groups: Sequence[Group]) -> Iterator[str]:
    """A table with one line for each cause, then the changes of each cause that has several, folded."""
    titles = ("rule", "message", "perimeter", "place", "old", "new", "action")
    cells = ([*_shared(group), " · ".join((group.first.action, *_notes(group)))] for group in groups)
    yield from _table([view.word(title) for title in titles], cells)
    for group in groups:
        if len(group.rows) > 1:
            yield f"<details><summary>{in_html(f'{group.first.change.rule} {group.title}')}</summary>\n"
            yield from _changes(view, group.rows)
            yield "</details>\n"


def _shared(group: Group) -> list[str]:
    row = group.first
    number = f" ×{len(group.rows)}" if len(group.rows) > 1 else ""
    sides = (group.examples, "") if group.is_of_codes and len(group.rows) > 1 else (row.old, row.new)
    names = (", ".join(group.messages), ", ".join(group.perimeters))
    return [f"{row.change.rule} {row.title}{number}", *names, group.place, *sides]


def _notes(group: Group) -> Sequence[str]:
    """The notes of a cause's only change; those of several stand in their own table."""
    return (group.first.cells, *group.first.notes) if len(group.rows) == 1 else ()


def _changes(view: View, rows: Iterable[Row]) -> Iterator[str]:
    titles = ("message", "perimeter", "place", "old", "new", "cells", "evidence")
    cells = (
        (
            ", ".join(row.messages),
            ", ".join(row.perimeters),
            row.labelled_place,
            row.old,
            row.new,
            row.cells,
            " · ".join(row.notes),
        )
        for row in rows
    )
    yield from _table([view.word(title) for title in titles], cells)


def _table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(map(inert, titles))} |"
    yield f"|{' --- |' * len(titles)}"
    for row in rows:
        yield f"| {' | '.join(map(inert, row))} |"
    yield ""


def _proofs(view: View) -> Iterator[str]:
    """A witness message for each cause that breaks, folded."""
    shown = [group.first for group in view.groups if group.first.change.verdict is Verdict.BREAKING]
    shown = [row for row in shown if row.proofs]
    if shown:
        yield f"\n## {inert(view.word('proofs'))}\n"
    for row in shown:
        proof = row.proofs[0]
        yield f"<details><summary>{row.change.rule} {in_html(row.labelled_place)}</summary>\n"
        yield f"{inert(proof.direction)} — {inert(proof.error)}\n"
        yield f"{FENCE}json\n{terminal.json_text(proof.json)}\n{FENCE}\n"
        yield "</details>\n"
