"""The report in Markdown (CommonMark with GitHub's tables)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator import terminal
from generator.diff.changes import Verdict
from generator.diff.report.view import Row, View

MARKUP = re.compile(r"([\\`*_{}\[\]()#!|~@$^]|:(?=/)|(?<=www)\.|^[-+=.])", re.IGNORECASE)
ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
SPACES = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
FENCE = "~~~~"


def render(view: View) -> bytes:
    """Counts, then one table for each verdict, then the witness messages of what breaks."""
    return "\n".join(_lines(view)).encode()


def inert(text: str) -> str:
    """A text on one line that Markdown shows as it is: no markup, HTML, link or mention comes of it.

    Escapes are those of CommonMark (2.4) for what has a meaning inside a line or at its start.
    """
    line = terminal.printable(SPACES.sub(" ", text).strip())
    return "".join(ENTITIES.get(char, char) for char in MARKUP.sub(r"\\\1", line))


def _lines(view: View) -> Iterator[str]:
    yield f"# {inert(view.title)}"
    yield ""
    yield from _table(
        (view.word("verdict"), view.word("count")), ((name, str(count)) for _, name, count in view.counts)
    )
    yield f"**{inert(view.word('bump'))}** : {inert(view.bump)}"
    yield ""
    yield from (f"- {inert(name)} : {inert(bump)}" for name, bump in view.bumps)
    yield ""
    yield from (f"{inert(note)}  " for note in view.notes)
    for verdict, name, count in view.counts:
        if count:
            yield f"\n## {inert(name)} ({count})\n"
            yield from _changes(view, [row for row in view.rows if row.change.verdict is verdict])
    yield from _proofs(view)


def _changes(view: View, rows: Iterable[Row]) -> Iterator[str]:
    titles = ("rule", "message", "perimeter", "place", "old", "new", "cells", "action")
    cells = (
        (
            f"{row.change.rule} {row.title}",
            ", ".join(row.messages),
            ", ".join(row.perimeters),
            row.place,
            row.old,
            row.new,
            " → ".join(cell for cell in (row.old_cell, row.new_cell) if cell),
            "; ".join((row.action, *row.notes)),
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
    shown = [row for row in view.rows if row.change.verdict is Verdict.BREAKING and row.proofs]
    if shown:
        yield f"\n## {inert(view.word('proofs'))}\n"
    for row in shown:
        proof = row.proofs[0]
        yield f"### {row.change.rule} {inert(row.place)}\n"
        yield f"{inert(proof.direction)} — {inert(proof.error)}\n"
        yield f"{FENCE}json\n{terminal.json_text(proof.json)}\n{FENCE}\n"
