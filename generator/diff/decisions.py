"""Decisions about changes: what a review pack (`hubgen diff --format xlsx`) says once people have filled it in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from generator.diagnostics import Collector, Location
from generator.diff.changes import Change, Comparison
from generator.diff.compare.words import folded
from generator.readers.archive import UnreadableWorkbook
from generator.readers.grid import Sheet, read_sheets


class Choice(StrEnum):
    """What was decided about a change."""

    ACCEPTED = "accepted"
    REFUSED = "refused"


COLUMNS: Final[Mapping[str, frozenset[str]]] = {
    "fingerprint": frozenset({"empreinte", "fingerprint"}),
    "choice": frozenset({"decision"}),
    "comment": frozenset({"commentaire", "comment"}),
    "assignee": frozenset({"attribue a", "assigned to"}),
}
"""The titles of the columns that are read, in both languages, without accents and case."""
CHOICES: Final[Mapping[str, Choice]] = {
    "accepte": Choice.ACCEPTED, "accepter": Choice.ACCEPTED, "accepted": Choice.ACCEPTED, "accept": Choice.ACCEPTED,
    "refuse": Choice.REFUSED, "refuser": Choice.REFUSED, "refused": Choice.REFUSED,
}  # fmt: skip
HINT: Final = "choose one of the list: Accepté or Refusé"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a row of the pack says of a change; `choice` is None where nothing is decided yet."""

    fingerprint: str
    choice: Choice | None
    comment: str
    assignee: str
    location: Location


Decisions = Mapping[str, Decision]
"""The decisions by the fingerprints of their changes."""


def read_decisions(path: Path, collector: Collector) -> Decisions:
    """The decisions of a review pack in either language; what cannot be read as one is an error with its cell."""
    try:
        sheets = list(read_sheets(path, path.name))
    except UnreadableWorkbook as error:
        collector.error("unreadable-file", Location(path.name), str(error), error.hint)
        return {}
    found: dict[str, Decision] = {}
    tables = [(sheet, columns) for sheet in sheets if (columns := _columns(sheet)).keys() >= {"fingerprint", "choice"}]
    if not tables:
        text = "no sheet has the columns for the fingerprint and the decision"
        collector.error("bad-decisions", Location(path.name), text, "write the pack by hubgen diff --format xlsx")
    for sheet, columns in tables:
        for item in _decisions(sheet, columns, collector):
            known = found.setdefault(item.fingerprint, item)
            if known.choice is not item.choice:
                text = f"{item.fingerprint} is decided otherwise at {known.location}"
                collector.error("bad-decisions", item.location, text, "decide once for each change")
    return found


def undecided(comparison: Comparison, decisions: Decisions) -> tuple[Change, ...]:
    """The changes about which nothing is decided, in the order of the comparison; waived ones are."""
    return tuple(change for change in comparison.changes if not change.waiver and _choice(change, decisions) is None)


def refused(comparison: Comparison, decisions: Decisions) -> tuple[Change, ...]:
    """The changes that were refused."""
    return tuple(change for change in comparison.changes if _choice(change, decisions) is Choice.REFUSED)


def check_decisions(comparison: Comparison, decisions: Decisions, collector: Collector) -> None:
    """Report the decisions about changes that the comparison does not have: they are about an earlier one."""
    known = {change.fingerprint for change in comparison.changes}
    for item in decisions.values():
        if item.choice is not None and item.fingerprint not in known:
            text = f"no change has the fingerprint {item.fingerprint}"
            collector.warning("unused-decision", item.location, text, "decide again in a new pack")


def _choice(change: Change, decisions: Decisions) -> Choice | None:
    item = decisions.get(change.fingerprint)
    return item.choice if item else None


def _columns(sheet: Sheet) -> dict[str, int]:
    """The column of each fact, by the titles of the first row."""
    titles = [folded(sheet.text(0, number)) for number in range(len(sheet.rows[0]) if sheet.rows else 0)]
    found = {name: [number for number, title in enumerate(titles) if title in known] for name, known in COLUMNS.items()}
    return {name: numbers[0] for name, numbers in found.items() if numbers}


def _decisions(sheet: Sheet, columns: Mapping[str, int], collector: Collector) -> Iterator[Decision]:
    for row in range(1, len(sheet.rows)):
        texts = {name: sheet.text(row, columns.get(name)) for name in COLUMNS}
        place = sheet.location(row, columns["choice"])
        if texts["choice"] and folded(texts["choice"]) not in CHOICES:
            collector.error("bad-decisions", place, f"{texts['choice']!r} is no decision", HINT)
        elif texts["fingerprint"]:
            choice = CHOICES.get(folded(texts["choice"]))
            yield Decision(texts["fingerprint"], choice, texts["comment"], texts["assignee"], place)
        elif any(texts.values()):
            collector.error("bad-decisions", place, "the row has no fingerprint", "decide in a row of the pack")
