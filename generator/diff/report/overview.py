"""What a reader who is no developer sees first: the counts of each perimeter, and the changes that matter most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.diff.changes import Verdict
from generator.diff.report.grouping import Group
from generator.diff.report.view import View

FOREMOST: Final = 5
SILENT: Final = frozenset({"COD-SHIFT"})
"""Rules of changes that no validator refuses: their receivers are wrong and do not know it."""


@dataclass(frozen=True, slots=True)
class PerimeterLine:
    """A perimeter: the bump that it asks for, and how many of its changes have each verdict."""

    name: str
    bump: str
    counts: tuple[tuple[Verdict, str, int], ...]


def perimeter_lines(view: View) -> Iterator[PerimeterLine]:
    """A line for each perimeter that has a bump."""
    for name, bump in view.bumps:
        verdicts = [row.change.verdict for row in view.rows if name in row.perimeters]
        counts = tuple((verdict, title, verdicts.count(verdict)) for verdict, title, _ in view.counts)
        yield PerimeterLine(name, bump, counts)


def foremost(groups: Sequence[Group], most: int = FOREMOST) -> tuple[Group, ...]:
    """The causes that matter most, one of each rule as far as there are so many; documentation never matters."""
    ranked = sorted((group for group in groups if group.first.change.verdict is not Verdict.DOCUMENTATION), key=_rank)
    first = {group.first.change.rule: group for group in reversed(ranked)}
    one_each = [group for group in ranked if first[group.first.change.rule] is group]
    others = [group for group in ranked if group not in one_each]
    return tuple(sorted([*one_each, *others][:most], key=_rank))


def _rank(group: Group) -> tuple[int, bool, bool, int, int, int]:
    """First what is incompatible, what nobody notices, what no partner escapes, and what reaches many messages."""
    change = group.first.change
    certain = -(change.forward + change.backward)
    verdict = list(Verdict).index(change.verdict)
    reach = (-len(group.messages), -len(group.rows))
    return (verdict, bool(change.waiver), change.rule not in SILENT, certain, *reach)
