"""The report on a terminal: counts, what matters most, then one line for each cause, under its verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator import terminal
from generator.diff.changes import Verdict
from generator.diff.report.grouping import Group
from generator.diff.report.overview import foremost, perimeter_lines
from generator.diff.report.rows import Row
from generator.diff.report.tree import branch
from generator.diff.report.view import View

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
MESSAGES: Final = 4


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
        for verdict, name, count in view.counts:
            if count and (self._unfold or verdict not in FOLDED):
                yield self._look(f"bold {LOOKS[verdict]}", f"{name} ({count})")
                yield from self._groups([group for group in view.groups if group.first.change.verdict is verdict])
        if not view.rows:
            yield view.word("nothing")
        hidden = sum(row.change.verdict in FOLDED for row in view.rows)
        if hidden and not self._unfold:
            yield self._look("dim", view.counted("folded", hidden))
        yield from (self._look("dim", note) for note in view.notes)

    def _groups(self, groups: list[Group]) -> Iterator[str]:
        for group in groups:
            yield from branch(self._headline(group), self._below(group), is_last=group is groups[-1])

    def _headline(self, group: Group) -> str:
        """A cause in one line: rule, place with its label, how many changes, messages."""
        row = group.first
        number = f" ×{len(group.rows)}" if len(group.rows) > 1 else ""
        place = f" · {_plain(group.place)}" if group.place else ""
        messages = _names(group.messages) or self._view.word("everywhere")
        perimeters = f" ({_plain(', '.join(group.perimeters))})" if group.perimeters else ""
        rule = self._look("bold", row.change.rule)
        return f"{rule} {row.title}{self._look('bold', number)}{place} — {self._look('cyan', messages)}{perimeters}"

    def _below(self, group: Group) -> Iterator[str]:
        """The lines below a cause: of one change all, of several what they share; unfolded, each of them."""
        if len(group.rows) == 1:
            yield from self._details(group.first)
            return
        yield from [_plain(group.examples)] if group.is_of_codes else self._sides(group.first)
        if not self._unfold:
            yield from self._first_proof(group)
            return
        for row in group.rows:
            title = f"{_plain(', '.join(row.messages))} {_plain(row.labelled_place)}".strip()
            yield "\n".join(branch(title, self._details(row), is_last=True, is_root=True))

    def _first_proof(self, group: Group) -> Iterator[str]:
        for proof in group.first.proofs[:1]:
            yield self._look("dim", self._view.pair(proof.direction, proof.error))

    def _counts(self) -> Iterator[str]:
        view = self._view
        width = max(len(name) for _, name, _ in view.counts)
        for verdict, name, count in view.counts:
            yield self._look(LOOKS[verdict], name.ljust(width)) + f"  {count}"
        yield self._look("bold", view.pair(view.word("bump"), view.bump))
        if view.bumps:
            yield self._look("bold", view.word("bumps"))
            yield from map(_plain, self._perimeters())
        if view.rows:
            yield self._look("bold", view.word("foremost"))
        for number, group in enumerate(foremost(view.groups), 1):
            names = ", ".join(group.perimeters)
            yield _plain(f"  {number}. {group.title}{f' ({names})' if names else ''}")
            yield _plain(f"     {view.pair(view.word('action'), group.first.action)}")

    def _perimeters(self) -> Iterator[str]:
        """For each perimeter its bump, and how many changes of each verdict."""
        for line in perimeter_lines(self._view):
            counts = (f"{name} {count}" for _, name, count in line.counts if count)
            yield f"  {self._view.pair(line.name, line.bump)} — {' · '.join(counts)}"

    def _details(self, row: Row) -> Iterator[str]:
        yield from self._sides(row)
        yield from map(_plain, row.notes)
        if self._unfold and row.cells:
            yield self._look("dim", row.cells)
        for proof in row.proofs if self._unfold else row.proofs[:1]:
            yield self._look("dim", self._view.pair(proof.direction, proof.error))
            if self._unfold and self._with_proofs:
                yield "\n".join(map(_plain, proof.json.split("\n")))

    def _sides(self, row: Row) -> Iterator[str]:
        if row.old or row.new:
            yield f"{self._look('red', _short(row.old) or '∅')} → {self._look('green', _short(row.new) or '∅')}"

    def _look(self, look: str, text: str) -> str:
        plain = _plain(text)
        codes = ";".join(ANSI[name] for name in look.split())
        return f"\x1b[{codes}m{plain}\x1b[0m" if self._colour else plain


def _names(names: Sequence[str]) -> str:
    more = f" (+{len(names) - MESSAGES})" if len(names) > MESSAGES else ""
    return ", ".join(names[:MESSAGES]) + more


def _short(text: str) -> str:
    line = " ".join(_plain(text).split())
    return line if len(line) <= WIDE else f"{line[: WIDE - 1]}…"


def _plain(text: str) -> str:
    """A text without what a terminal would obey; it is shown instead."""
    return terminal.printable(text)
