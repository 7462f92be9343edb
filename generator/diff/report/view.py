"""A comparison in one language: its counts, its rows, and its rows grouped by cause."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING

from generator.diff.changes import Change, Comparison, Verdict
from generator.diff.report import english, french
from generator.diff.report.grouping import Group, groups_of
from generator.diff.report.rows import Row, row_of
from generator.diff.report.wording import VALUES, Wording
from generator.model.contracts import contract_name

if TYPE_CHECKING:
    from generator.diff.decisions import Decisions

LANGUAGES: Mapping[str, ModuleType] = {"fr": french, "en": english}
NOT_COMPARED = "not compared: "
NO_DECISIONS: Decisions = {}


@dataclass(frozen=True, slots=True)
class View:
    """A comparison in words; `rows` and `groups` go from bad to harmless."""

    comparison: Comparison
    language: ModuleType
    wording: Wording
    title: str
    bump: str
    bumps: tuple[tuple[str, str], ...]
    counts: tuple[tuple[Verdict, str, int], ...]
    rows: tuple[Row, ...]
    groups: tuple[Group, ...]
    notes: tuple[str, ...]
    decisions: Decisions

    def word(self, key: str) -> str:
        """A word or sentence of the reports."""
        text: str = self.language.WORDS[key]
        return text.format(old=self.comparison.old, new=self.comparison.new, count="{count}", names="{names}")

    def counted(self, key: str, count: int) -> str:
        """A sentence with a number in it."""
        return self.word(key).format(count=count)

    def pair(self, name: str, value: str) -> str:
        """A name with its value, punctuated as the language does."""
        return self.wording.pair(name, value)

    def decided(self, change: Change) -> tuple[str, str, str]:
        """What was decided of a change, the comment, and who has it to do; empty where nothing was."""
        item = self.decisions.get(change.fingerprint)
        if item is None:
            return ("", "", "")
        return (self.word(item.choice) if item.choice else "", item.comment, item.assignee)

    @property
    def perimeters(self) -> tuple[str, ...]:
        """The perimeters that the changes touch, or the one that is compared."""
        if self.comparison.perimeter:
            return (contract_name(self.comparison.perimeter),)
        return tuple(sorted({name for row in self.rows for name in row.perimeters}))

    @property
    def messages(self) -> tuple[str, ...]:
        """The messages that the changes touch, in the order of the release."""
        return tuple(dict.fromkeys(name for change in self.comparison.changes for name in change.messages))


def view(comparison: Comparison, language: str, decisions: Decisions = NO_DECISIONS) -> View:
    """The comparison in the words of a language (`fr` or `en`), with what was decided of its changes."""
    words, wording = LANGUAGES[language], Wording(VALUES[language])
    order = list(Verdict)
    changes = sorted(comparison.changes, key=lambda change: order.index(change.verdict))
    rows = tuple(row_of(change, comparison, words, wording) for change in changes)
    return View(
        comparison=comparison,
        language=words,
        wording=wording,
        title=words.WORDS["title"].format(old=comparison.old, new=comparison.new),
        bump=words.BUMPS[str(comparison.bump)],
        bumps=tuple((contract_name(name), words.BUMPS[str(bump)]) for name, bump in comparison.bumps().items()),
        counts=tuple((verdict, words.VERDICTS[verdict], comparison.count(verdict)) for verdict in Verdict),
        rows=rows,
        groups=groups_of(rows),
        notes=tuple(_notes(comparison, words)),
        decisions=decisions,
    )


def _notes(comparison: Comparison, words: ModuleType) -> list[str]:
    left_out = [note for note in comparison.notes if note.startswith(NOT_COMPARED)]
    found = [words.WORDS["not_compared"].format(names=note.removeprefix(NOT_COMPARED)) for note in left_out]
    found += [note for note in comparison.notes if note not in left_out]
    unproven = sum(change.verdict is Verdict.BREAKING and change.is_warning for change in comparison.changes)
    return [*found, words.WORDS["unproven_count"].format(count=unproven)]
