"""The « notice de changement »: the Word document that a vendor is sent, and writes decisions into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.diff.changes import Verdict
from generator.diff.decisions import Choice
from generator.diff.report.actions import Action, actions
from generator.diff.report.overview import foremost, perimeter_lines
from generator.diff.report.rows import Row
from generator.diff.report.view import View
from generator.documents.sections import LANDSCAPE, PORTRAIT, section, section_end
from generator.documents.word_package import package
from generator.documents.wordprocessing import paragraph, run, table
from generator.documents.xml import Xml

COLOURS = {
    Verdict.BREAKING: "B42318",
    Verdict.COORDINATION: "8A5A00",
    Verdict.SOURCE: "6F42C1",
    Verdict.COMPATIBLE: "1A7F37",
    Verdict.DOCUMENTATION: "57606A",
}
LONGEST = 500
SUMMARY_WIDTHS = (1756, 950, *(5 * [1500]))
WIDTHS = (1900, 2200, 2100, 2100, 2238, 1300, 1300, 2000)
BOXES = {True: "☒", False: "☐"}
CODES = "COD-"


def render(view: View) -> bytes:
    """Summary, what each perimeter has to do, every change with its values and cells, proofs of what breaks.

    The table of changes alone is on pages turned to landscape.
    """
    proofs = tuple(_proofs(view))
    changes = (*_changes(view), *([section_end(section(LANDSCAPE))] if proofs else ()))
    last = PORTRAIT if proofs else LANDSCAPE
    return package((*_words(view), *changes, *proofs), title=f"{view.word('notice')} — {view.title}", last=last)


def _words(view: View) -> Iterator[Xml]:
    yield paragraph(run(view.word("notice")), style="Title")
    yield paragraph(run(view.title), style="Subtitle")
    yield paragraph(run(view.word("summary")), style="Heading1")
    yield from _summary(view)
    yield paragraph(run(view.word("actions")), style="Heading1")
    for perimeter in view.perimeters:
        yield from _perimeter(view, perimeter)
    yield section_end(section(PORTRAIT))


def _changes(view: View) -> Iterator[Xml]:
    yield paragraph(run(view.word("changes")), style="Heading1")
    titles = ("change", "place", "old", "new", "cells", "decision", "assignee", "comment")
    yield table(WIDTHS, [view.word(name) for name in titles], (_cells(row, view) for row in view.rows))


def _summary(view: View) -> Iterator[Xml]:
    yield paragraph(run(f"{view.word('bump')}\u00a0: "), run(view.bump, bold=True))
    titles = [view.word("perimeter"), view.word("bump_short"), *(name for _, name, _ in view.counts)]
    lines = [(line.name, line.bump, line.counts) for line in perimeter_lines(view)]
    total = (view.word("total"), view.bump, view.counts)
    yield table(SUMMARY_WIDTHS, titles, (_counts(*line) for line in (*lines, total)))
    yield from (paragraph(run(note)) for note in view.notes)
    if view.rows:
        yield paragraph(run(view.word("foremost")), style="Heading1")
    for group in foremost(view.groups):
        where = f" ({', '.join(group.perimeters)})" if group.perimeters else ""
        colour = COLOURS[group.first.change.verdict]
        title = run(f"{group.first.verdict} — ", bold=True, colour=colour)
        yield paragraph(title, run(f"{group.title}{where}"), style="Bullet")
        yield paragraph(run(view.pair(view.word("action"), group.first.action)), style="Places")


def _counts(name: str, bump: str, counts: Sequence[tuple[Verdict, str, int]]) -> list[Xml]:
    """The cells of a perimeter: its bump, and how many changes of each verdict."""
    numbers = (_cell(str(count), COLOURS[verdict] if count else "") for verdict, _, count in counts)
    return [_cell(name), _cell(bump), *numbers]


def _cell(value: str, colour: str = "") -> Xml:
    return paragraph(run(value, colour=colour), style="Cell")


def _perimeter(view: View, perimeter: str) -> Iterator[Xml]:
    yield paragraph(run(perimeter), style="Heading2")
    found = list(actions(view, perimeter))
    if not found:
        yield paragraph(run(view.word("none_for")))
    for action in found:
        yield paragraph(run(f"{action.verdict} — ", bold=True), run(f"{action.title}. {action.text}"), style="Bullet")
        yield paragraph(run(_places(action)), style="Places")


def _places(action: Action) -> str:
    more = f" … (+{action.others})" if action.others else ""
    return ", ".join(action.places) + more


def _cells(row: Row, view: View) -> list[Xml]:
    """The paragraphs of a change's row; long texts are cut, the other reports have them whole."""
    verdict = paragraph(run(row.verdict, bold=True, colour=COLOURS[row.change.verdict]), style="Cell")
    change = Xml(verdict + paragraph(run(f"{row.change.rule} — {row.title}"), style="Cell"))
    messages = paragraph(run(", ".join(row.messages), bold=True), style="Cell")
    place = Xml(messages + "".join(paragraph(run(line), style="Cell") for line in (row.labelled_place, *row.notes)))
    cells = "\n".join(cell for cell in (row.old_cell, row.new_cell) if cell)
    choice, comment, assignee = view.decided(row.change)
    names = (view.word(name) for name in Choice)
    boxes = "\n".join(f"{BOXES[name == choice]} {name}" for name in names)
    texts = (row.old, row.new, cells, boxes, assignee, comment)
    return [change, place, *(paragraph(run(_cut(text)), style="Cell") for text in texts)]


def _cut(value: str) -> str:
    return value if len(value) <= LONGEST else f"{value[:LONGEST]}…"


def _proofs(view: View) -> Iterator[Xml]:
    """A witness for each breaking change but those of single codes, which the table shows by themselves."""
    rows = [row for row in view.rows if row.change.verdict is Verdict.BREAKING and row.proofs]
    rows = [row for row in rows if not row.change.rule.startswith(CODES)]
    if rows:
        yield paragraph(run(view.word("proofs")), style="Heading1")
    for row in rows:
        proof = row.proofs[0]
        yield paragraph(run(f"{row.change.rule} — {', '.join(row.messages)} {row.labelled_place}"), style="Heading3")
        yield paragraph(run(f"{proof.direction} ({proof.error})"))
        yield paragraph(run(proof.json), style="Code")
