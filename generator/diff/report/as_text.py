"""The report on a terminal: counts, then a tree of messages with their changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator import terminal
from generator.diff.changes import Verdict
from generator.diff.report.view import Row, View

ANSI: Final = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "magenta": "35", "cyan": "36"}
LOOKS: Final = {
    Verdict.BREAKING: "bold red",
    Verdict.COORDINATION: "yellow",
    Verdict.SOURCE: "magenta",
    Verdict.COMPATIBLE: "green",
    Verdict.DOCUMENTATION: "dim",
}
FOLDED: Final = frozenset({Verdict.DOCUMENTATION})
WIDE: Final = 90


class TextReport:
    """The lines of a report; folded, documentation is counted only and witnesses are left out."""

    def __init__(self, view: View, *, colour: bool, unfold: bool, with_proofs: bool = True) -> None:
        self._view, self._colour = view, colour
        self._unfold, self._with_proofs = unfold, with_proofs

    def text(self) -> str:
        """The whole report."""
        return "".join(f"{self._safe(line.rstrip())}\n" for line in self._lines())

    def _safe(self, line: str) -> str:
        """The line, which no CI service acts upon; with colours, each part was made printable by itself."""
        return line if self._colour else terminal.line(line)

    def _lines(self) -> Iterator[str]:
        view = self._view
        yield self._look("bold", view.title)
        yield from self._counts()
        shown = [row for row in view.rows if self._unfold or row.change.verdict not in FOLDED]
        for message, rows in _by_message(shown, view).items():
            yield self._look("bold cyan", message)
            for row in rows:
                yield from self._branch(row, is_last=row is rows[-1])
        if not view.rows:
            yield view.word("nothing")
        if hidden := len(view.rows) - len(shown):
            yield self._look("dim", view.counted("folded", hidden))
        yield from (self._look("dim", note) for note in view.notes)

    def _counts(self) -> Iterator[str]:
        view = self._view
        width = max(len(name) for _, name, _ in view.counts)
        for verdict, name, count in view.counts:
            yield self._look(LOOKS[verdict], name.ljust(width)) + f"  {count}"
        yield self._look("bold", f"{view.word('bump')}: {view.bump}")
        if view.bumps:
            yield _plain(f"{view.word('bumps')}: {', '.join(f'{name}: {bump}' for name, bump in view.bumps)}")

    def _branch(self, row: Row, *, is_last: bool) -> Iterator[str]:
        """A change, and what is told of it below."""
        place = f" · {_plain(row.place)}" if row.place else ""
        verdict = self._look(LOOKS[row.change.verdict], row.verdict)
        yield f"{'└── ' if is_last else '├── '}{verdict} {self._look('bold', row.change.rule)} {row.title}{place}"
        below = list(self._details(row))
        for detail in below:
            lines = detail.split("\n")
            mark = "└── " if detail is below[-1] else "├── "
            rest = "    " if detail is below[-1] else "│   "
            for number, line in enumerate(lines):
                yield f"{'    ' if is_last else '│   '}{rest if number else mark}{line}"

    def _details(self, row: Row) -> Iterator[str]:
        if row.old or row.new:
            yield f"{self._look('red', _short(row.old) or '∅')} → {self._look('green', _short(row.new) or '∅')}"
        yield from map(_plain, row.notes)
        cells = " → ".join(cell for cell in (row.old_cell, row.new_cell) if cell)
        if self._unfold and cells:
            yield self._look("dim", cells)
        for proof in row.proofs if self._unfold else row.proofs[:1]:
            yield self._look("dim", f"{proof.direction}: {proof.error}")
            if self._unfold and self._with_proofs:
                yield "\n".join(map(_plain, proof.json.split("\n")))

    def _look(self, look: str, text: str) -> str:
        plain = _plain(text)
        codes = ";".join(ANSI[name] for name in look.split())
        return f"\x1b[{codes}m{plain}\x1b[0m" if self._colour else plain


def _by_message(rows: list[Row], view: View) -> dict[str, list[Row]]:
    """Rows under the messages that they touch, as one title where they touch the same ones."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        perimeters = f" ({', '.join(row.perimeters)})" if row.perimeters else ""
        title = (", ".join(row.messages) or view.word("everywhere")) + perimeters
        found.setdefault(title, []).append(row)
    return found


def _short(text: str) -> str:
    line = " ".join(_plain(text).split())
    return line if len(line) <= WIDE else f"{line[: WIDE - 1]}…"


def _plain(text: str) -> str:
    """A text without what a terminal would obey; it is shown instead."""
    return terminal.printable(text)
