"""What each perimeter has to do, from its changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diff.changes import Verdict
from generator.diff.report.rows import Row
from generator.diff.report.view import View
from generator.model.contracts import contract_name
from generator.typography import quoted

SHOWN = 12
SILENT = frozenset({Verdict.DOCUMENTATION})


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do: how bad its cause is, what happened, what to do, and where."""

    verdict: str
    rule: str
    title: str
    text: str
    places: tuple[str, ...]
    others: int


def actions(view: View, perimeter: str) -> Iterator[Action]:
    """The things to do in a perimeter, one a rule, from bad to harmless."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in view.rows:
        if perimeter in row.perimeters and row.change.verdict not in SILENT:
            groups.setdefault((row.verdict, row.change.rule), []).append(row)
    for (verdict, rule), rows in groups.items():
        places = tuple(dict.fromkeys(_place(row, perimeter) for row in rows))
        yield Action(verdict, rule, rows[0].title, rows[0].action, places[:SHOWN], max(len(places) - SHOWN, 0))


def _place(row: Row, perimeter: str) -> str:
    place = next(item for item in row.change.places if perimeter in map(contract_name, item.perimeters))
    path = "/".join((*((place.message,) if place.message else ()), *place.path))
    label = f" {quoted(place.label)}" if place.label and path else ""
    return f"{path}{label} [{row.subject}]" if row.subject and path else f"{path}{label}" or row.subject
