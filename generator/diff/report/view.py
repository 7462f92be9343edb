"""A comparison as rows of final texts in one language: what every report prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType

from generator.diff.changes import Change, Comparison, Verdict, Witness
from generator.diff.report import english, french
from generator.diff.report.as_json import indented

LANGUAGES: Mapping[str, ModuleType] = {"fr": french, "en": english}


@dataclass(frozen=True, slots=True)
class Proof:
    """A witness in words: which way it goes, why it is refused, and its texts."""

    direction: str
    error: str
    json: str
    xml: str


@dataclass(frozen=True, slots=True)
class Row:
    """One change in words."""

    change: Change
    title: str
    verdict: str
    bump: str
    messages: tuple[str, ...]
    perimeters: tuple[str, ...]
    place: str
    old: str
    new: str
    old_cell: str
    new_cell: str
    action: str
    notes: tuple[str, ...]
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class View:
    """A comparison in words; `rows` go from bad to harmless."""

    comparison: Comparison
    language: ModuleType
    title: str
    bump: str
    bumps: tuple[tuple[str, str], ...]
    counts: tuple[tuple[Verdict, str, int], ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...]

    def word(self, key: str) -> str:
        """A word or sentence of the reports."""
        text: str = self.language.WORDS[key]
        return text.format(old=self.comparison.old, new=self.comparison.new, count="{count}", names="{names}")

    def counted(self, key: str, count: int) -> str:
        """A sentence with a number in it."""
        return self.word(key).format(count=count)

    @property
    def perimeters(self) -> tuple[str, ...]:
        """The perimeters that the changes touch."""
        return tuple(sorted({name for row in self.rows for name in row.perimeters}))

    @property
    def messages(self) -> tuple[str, ...]:
        """The messages that the changes touch, in the order of the release."""
        return tuple(dict.fromkeys(name for change in self.comparison.changes for name in change.messages))


def view(comparison: Comparison, language: str) -> View:
    """The comparison in the words of a language (`fr` or `en`)."""
    words = LANGUAGES[language]
    order = list(Verdict)
    changes = sorted(comparison.changes, key=lambda change: order.index(change.verdict))
    unproven = sum(change.verdict is Verdict.BREAKING and change.is_warning for change in changes)
    return View(
        comparison=comparison,
        language=words,
        title=words.WORDS["title"].format(old=comparison.old, new=comparison.new),
        bump=words.BUMPS[str(comparison.bump)],
        bumps=tuple((name, words.BUMPS[str(bump)]) for name, bump in comparison.bumps().items()),
        counts=tuple((verdict, words.VERDICTS[verdict], comparison.count(verdict)) for verdict in Verdict),
        rows=tuple(_row(change, comparison, words) for change in changes),
        notes=(*comparison.notes, words.WORDS["unproven_count"].format(count=unproven)),
    )


def _row(change: Change, comparison: Comparison, words: ModuleType) -> Row:
    item = change.difference
    title, action = words.RULES[change.rule]
    return Row(
        change=change,
        title=title,
        verdict=words.VERDICTS[change.verdict],
        bump=words.BUMPS[str(change.bump)],
        messages=change.messages,
        perimeters=change.perimeters,
        place=_place(change, words),
        old=item.old.text,
        new=item.new.text,
        old_cell=str(item.old.location or ""),
        new_cell=str(item.new.location or ""),
        action=action,
        notes=tuple(_notes(change, words)),
        proofs=tuple(_proof(witness, comparison, words) for witness in change.witnesses),
    )


def _place(change: Change, words: ModuleType) -> str:
    place = change.places[0]
    path = "/".join(place.path)
    if place.moved_to is not None:
        path += f" → {'/'.join(place.moved_to)}"
    subject = change.difference.subject
    text = f"{path} [{subject}]" if path and subject else path or subject
    others = len(change.places) - 1
    return f"{text} (+{others})" if others else text


def _notes(change: Change, words: ModuleType) -> list[str]:
    found = [f"{words.EVIDENCE.get(name, name)}: {text}".rstrip(": ") for name, text in change.difference.evidence]
    if change.difference.is_suspect:
        found.append(words.WORDS["suspect"])
    if change.is_warning and change.verdict in (Verdict.BREAKING, Verdict.COORDINATION):
        found.append(words.WORDS["unproven"])
    if change.waiver:
        found.append(f"{words.WORDS['waived']}: {change.waiver}")
    return found


def _proof(witness: Witness, comparison: Comparison, words: ModuleType) -> Proof:
    direction = words.WORDS["forward" if witness.is_forward else "backward"]
    return Proof(
        direction=direction.format(old=comparison.old, new=comparison.new),
        error=f"{words.ERRORS[witness.error]}: {witness.error_path}",
        json=indented(witness.document),
        xml=witness.xml,
    )
