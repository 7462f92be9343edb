"""The report on a terminal: counts, then a tree of messages with their changes."""

from __future__ import annotations

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from generator.diff.changes import Verdict
from generator.diff.report.view import Row, View

COLOURS = {
    Verdict.BREAKING: "bold red",
    Verdict.COORDINATION: "yellow",
    Verdict.SOURCE: "magenta",
    Verdict.COMPATIBLE: "green",
    Verdict.DOCUMENTATION: "dim",
}
FOLDED = frozenset({Verdict.DOCUMENTATION})
WIDE = 90
UNBOUNDED = 4_000
"""The width where there is no terminal: no line of ours is longer, so none is broken."""
CONTROLS = dict.fromkeys((*range(9), *range(11, 32), 127, *range(128, 160)))


def render(view: View, console: Console, *, unfold: bool, with_proofs: bool = True) -> None:
    """Print the report; folded, changes of documentation are counted only, and witnesses left out."""
    console.print(Text(view.title, style="bold"))
    console.print(_counts(view))
    shown = [row for row in view.rows if unfold or row.change.verdict not in FOLDED]
    for message, rows in _by_message(shown, view).items():
        tree = Tree(Text(message, style="bold cyan"), guide_style="dim")
        for row in rows:
            _branch(tree, row, unfold=unfold, with_proofs=with_proofs)
        console.print(tree)
    if not view.rows:
        console.print(view.word("nothing"))
    if hidden := len(view.rows) - len(shown):
        console.print(Text(view.counted("folded", hidden), style="dim"))
    for note in view.notes:
        console.print(Text(_plain(note), style="dim"))


def _counts(view: View) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    for verdict, name, count in view.counts:
        table.add_row(Text(name, style=COLOURS[verdict]), Text(str(count)))
    bump = Text(f"{view.word('bump')}: {view.bump}", style="bold")
    bumps = ", ".join(f"{name}: {text}" for name, text in view.bumps)
    return Group(table, bump, Text(f"{view.word('bumps')}: {bumps}" if bumps else ""))


def _by_message(rows: list[Row], view: View) -> dict[str, list[Row]]:
    """Rows under the messages that they touch, as one title where they touch the same ones."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        perimeters = f" ({', '.join(row.perimeters)})" if row.perimeters else ""
        title = (", ".join(row.messages) or view.word("everywhere")) + perimeters
        found.setdefault(title, []).append(row)
    return found


def _branch(tree: Tree, row: Row, *, unfold: bool, with_proofs: bool) -> None:
    head = Text.assemble(
        (row.verdict, COLOURS[row.change.verdict]),
        " ",
        (row.change.rule, "bold"),
        f" {row.title}",
        f" · {_plain(row.place)}" if row.place else "",
    )
    branch = tree.add(head)
    if row.old or row.new:
        branch.add(Text.assemble((_short(row.old) or "∅", "red"), " → ", (_short(row.new) or "∅", "green")))
    for note in row.notes:
        branch.add(Text(_plain(note), style="italic"))
    cells = " → ".join(cell for cell in (row.old_cell, row.new_cell) if cell)
    if unfold and cells:
        branch.add(Text(_plain(cells), style="dim"))
    for proof in row.proofs[:1] if not unfold else row.proofs:
        branch.add(Text(_plain(f"{proof.direction}: {proof.error}"), style="dim"))
        if unfold and with_proofs:
            branch.add(Text(_plain(proof.json)))


def _short(text: str) -> str:
    line = " ".join(_plain(text).split())
    return line if len(line) <= WIDE else f"{line[: WIDE - 1]}…"


def _plain(text: str) -> str:
    """A text without what a terminal would obey."""
    return text.translate(CONTROLS)
