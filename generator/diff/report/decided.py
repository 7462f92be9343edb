"""What a filled review pack says, in lines: how many decisions of each kind, what was refused, what is undecided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.diff.changes import Change
from generator.diff.decisions import Choice, refused, undecided
from generator.diff.report.grouping import groups_of
from generator.diff.report.view import View

SEPARATOR: Final = "\u00a0; "


def decision_lines(view: View) -> Iterator[str]:
    """The lines; changes of one cause are one line, with those who have them to do."""
    fingerprints = [change.fingerprint for change in view.comparison.changes]
    chosen = [view.decisions[name].choice for name in fingerprints if name in view.decisions]
    counts = ", ".join(f"{view.word(choice)} {chosen.count(choice)}" for choice in Choice)
    yield view.word("decided").format(names=counts)
    against = refused(view.comparison, view.decisions)
    if against:
        yield view.word("refusals")
        yield from _lines(view, against)
    missing = undecided(view.comparison, view.decisions)
    yield _undecided(view, len(missing))
    yield from _lines(view, missing)


def _undecided(view: View, count: int) -> str:
    return view.counted({0: "all_decided", 1: "one_undecided"}.get(count, "undecided"), count)


def _lines(view: View, changes: Sequence[Change]) -> Iterator[str]:
    wanted = {id(change) for change in changes}
    for group in groups_of(row for row in view.rows if id(row.change) in wanted):
        known = [view.decided(row.change) for row in group.rows]
        who = dict.fromkeys(assignee for _, _, assignee in known if assignee)
        said = dict.fromkeys(comment for _, comment, _ in known if comment)
        names = f" → {', '.join(who)}" if who else ""
        comments = f" ({SEPARATOR.join(said)})" if said else ""
        yield f"  {group.first.verdict} — {group.title}{names}{comments}"
