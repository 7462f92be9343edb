"""The gate: which changes stop, and which ones somebody has accepted until a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from generator.diagnostics import Collector, Location
from generator.diff.changes import Change, Comparison, Verdict

STOPPING: Final = {
    "breaking": frozenset({Verdict.BREAKING}),
    "coordination": frozenset({Verdict.BREAKING, Verdict.COORDINATION}),
    "any": frozenset(Verdict),
}
UNDECIDED: Final = frozenset({"RX-UNK", "VAL-NARROW", "VAL-WIDEN", "CANT-TELL"})
"""Rules that stop although no message can prove them: until somebody has looked and waived them."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """A change that is accepted, why, and the last day on which it is."""

    fingerprint: str
    reason: str
    until: date
    location: Location


def waive(comparison: Comparison, waivers: Sequence[Waiver], today: date, collector: Collector) -> Comparison:
    """The comparison with its waived changes marked; waivers past their day or without a change are reported."""
    known = {change.fingerprint for change in comparison.changes}
    valid = {}
    for waiver in waivers:
        if waiver.until < today:
            collector.warning(
                "expired-waiver",
                waiver.location,
                f"the waiver of {waiver.fingerprint} ended on {waiver.until}",
                "renew it with a reason, or undo the change",
            )
        elif waiver.fingerprint not in known:
            collector.warning(
                "unused-waiver", waiver.location, f"no change has the fingerprint {waiver.fingerprint}", "delete it"
            )
        else:
            valid[waiver.fingerprint] = f"{waiver.reason} ({waiver.until})"
    if not valid:
        return comparison
    changes = (replace(change, waiver=valid.get(change.fingerprint, "")) for change in comparison.changes)
    return replace(comparison, changes=tuple(changes))


def fails(comparison: Comparison, threshold: str) -> bool:
    """Whether a change is at or above the threshold (`breaking`, `coordination`, `any`)."""
    return any(stops(change, threshold) for change in comparison.changes)


def stops(change: Change, threshold: str) -> bool:
    """Whether one change is; waived ones are not, nor verdicts about messages that no message proves."""
    if change.waiver or change.verdict not in STOPPING[threshold]:
        return False
    return change.is_proven or change.rule in UNDECIDED or threshold == "any"
