"""Rows of one cause as one group: a change in twenty messages, the codes of one list, one pattern at many fields."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from generator.diff.changes import Change
from generator.diff.report.rows import Row
from generator.typography import quoted

CODES = "COD-"


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one cause, never empty, in the order of the report."""

    rows: tuple[Row, ...]

    @property
    def first(self) -> Row:
        """The row that stands for all: they share rule, verdict and waiver."""
        return self.rows[0]

    @property
    def is_of_codes(self) -> bool:
        """Whether its rows are codes of one list."""
        return self.first.change.rule.startswith(CODES)

    @property
    def messages(self) -> tuple[str, ...]:
        """The messages that its rows touch, each once."""
        return tuple(dict.fromkeys(name for row in self.rows for name in row.messages))

    @property
    def perimeters(self) -> tuple[str, ...]:
        """The perimeters that its rows touch, each once."""
        return tuple(dict.fromkeys(name for row in self.rows for name in row.perimeters))

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the fields at its places, each once."""
        places = (place for row in self.rows for place in row.change.places)
        return tuple(dict.fromkeys(place.label for place in places if place.label))

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of its places in the new release, each once."""
        places = (place for row in self.rows for place in row.change.places)
        return tuple(dict.fromkeys("/".join(place.new_path) for place in places if place.path))

    @property
    def place(self) -> str:
        """Where its rows stand, in short: that of the only row, or the first path and the number of others."""
        if len(self.rows) == 1:
            return self.first.labelled_place
        paths = self.paths
        if not paths:
            return ""
        label = self.first.label
        more = f" (+{len(paths) - 1})" if len(paths) > 1 else ""
        return f"{paths[0]}{f' {quoted(label)}' if label else ''}{more}"

    @property
    def title(self) -> str:
        """The cause in one line: what happened, how often, and where."""
        number = f" ×{len(self.rows)}" if len(self.rows) > 1 else ""
        what = self.place or ", ".join(self.messages) or self.first.new or self.first.old
        return f"{self.first.title}{number} · {what}"

    @property
    def examples(self) -> str:
        """The first codes of a group of codes."""
        shown = [row.subject for row in self.rows[:5]]
        return ", ".join([*shown, *(["…"] if len(self.rows) > len(shown) else [])])


def groups_of(rows: Iterable[Row]) -> tuple[Group, ...]:
    """The rows in groups, each where its first row stands."""
    found: dict[Hashable, list[Row]] = {}
    for row in rows:
        found.setdefault(_cause(row.change), []).append(row)
    return tuple(Group(tuple(members)) for members in found.values())


def _cause(change: Change) -> Hashable:
    """What rows of one cause share: codes their list and its places, other changes both texts."""
    item = change.difference
    shared = (change.rule, item.base, change.verdict, change.waiver)
    if change.rule.startswith(CODES):
        cell = item.new.location or item.old.location
        return (*shared, change.places, (cell.file, cell.sheet) if cell else None)
    return (*shared, item.subject, item.old.text, item.new.text)
