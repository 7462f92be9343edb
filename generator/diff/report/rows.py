"""A change as a row of final texts in one language: what every report prints."""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType

from generator.diff.changes import Change, Comparison, Verdict, Witness
from generator.diff.report.as_json import indented
from generator.diff.report.wording import Wording
from generator.model.contracts import contract_name
from generator.typography import quoted

MEASURES = ("score", "likeness")
"""Evidence that is a number."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A witness in words: which way it goes, why it is refused, and its texts."""

    direction: str
    error: str
    json: str
    xml: str


@dataclass(frozen=True, slots=True)
class Row:
    """One change in words; `label` is that of the field at its first place, `subject` what it is about there.

    `perimeters` have the names of contracts, as the catalogue has them (15-NexSIS).
    """

    change: Change
    title: str
    verdict: str
    bump: str
    messages: tuple[str, ...]
    perimeters: tuple[str, ...]
    place: str
    labelled_place: str
    label: str
    subject: str
    old: str
    new: str
    old_cell: str
    new_cell: str
    action: str
    notes: tuple[str, ...]
    proofs: tuple[Proof, ...]

    @property
    def cells(self) -> str:
        """The cells of both sides."""
        return " → ".join(cell for cell in (self.old_cell, self.new_cell) if cell)


def row_of(change: Change, comparison: Comparison, words: ModuleType, wording: Wording) -> Row:
    """A change of a comparison in words."""
    item = change.difference
    title, action = words.RULES[change.rule]
    subject = wording.subject(change)
    return Row(
        change=change,
        title=title,
        verdict=words.VERDICTS[change.verdict],
        bump=words.BUMPS[str(change.bump)],
        messages=change.messages,
        perimeters=tuple(dict.fromkeys(map(contract_name, change.perimeters))),
        place=_place(change, subject),
        labelled_place=_place(change, subject, change.places[0].label),
        label=change.places[0].label,
        subject=subject,
        old=wording.side(change, item.old),
        new=wording.side(change, item.new),
        old_cell=str(item.old.location or ""),
        new_cell=str(item.new.location or ""),
        action=action,
        notes=tuple(_notes(change, words, wording)),
        proofs=tuple(_proof(witness, comparison, words, wording) for witness in change.witnesses),
    )


def _place(change: Change, subject: str, label: str = "") -> str:
    place = change.places[0]
    path = "/".join(place.path)
    if place.moved_to is not None:
        path += f" → {'/'.join(place.moved_to)}"
    name = f"{path} {quoted(label)}" if path and label else path
    text = f"{name} [{subject}]" if name and subject else name or subject
    others = len(change.places) - 1
    return f"{text} (+{others})" if others else text


def _notes(change: Change, words: ModuleType, wording: Wording) -> list[str]:
    found = [
        wording.pair(words.EVIDENCE.get(name, name), wording.measure(text) if name in MEASURES else text)
        for name, text in change.difference.evidence
    ]
    if change.difference.is_suspect:
        found.append(words.WORDS["suspect"])
    if change.is_warning and change.verdict in (Verdict.BREAKING, Verdict.COORDINATION):
        found.append(words.WORDS["unproven"])
    if change.waiver:
        found.append(wording.pair(words.WORDS["waived"], change.waiver))
    return found


def _proof(witness: Witness, comparison: Comparison, words: ModuleType, wording: Wording) -> Proof:
    direction = words.WORDS["forward" if witness.is_forward else "backward"]
    return Proof(
        direction=direction.format(old=comparison.old, new=comparison.new),
        error=wording.pair(words.ERRORS[witness.error], witness.error_path),
        json=indented(witness.document),
        xml=witness.xml,
    )
