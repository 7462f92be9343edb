"""What changed from one release to the next, as far as several pages tell it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from generator.diff.changes import Change, Comparison, Verdict
from generator.diff.engine import compare
from generator.diff.report.french import RULES
from generator.diff.witness import prove
from generator.model import Release
from generator.targets.docs.lives import Lives
from generator.targets.docs.succession import next_lives

VERDICTS: Final[Mapping[Verdict, str]] = {
    Verdict.BREAKING: "Incompatible",
    Verdict.COORDINATION: "À coordonner",
    Verdict.SOURCE: "Code seulement",
    Verdict.COMPATIBLE: "Compatible",
    Verdict.DOCUMENTATION: "Documentation",
}
WORST: Final = 5
"""How many kinds of breaking changes are named."""


@dataclass(frozen=True)
class Pair:
    """Two neighbours."""

    older: Release
    newer: Release

    @cached_property
    def comparison(self) -> Comparison:
        """What changed, proven; worked out only where what is told of it is not known."""
        return prove(compare(self.older, self.newer), self.older, self.newer)


@dataclass(frozen=True, slots=True)
class Step:
    """What a release brought: how many changes of each kind, the worst first; what breaks messages most; lives.

    Each of `worst` says what happened, how many times, and to which messages.
    """

    counts: tuple[tuple[Verdict, str, int], ...]
    worst: tuple[tuple[str, int, tuple[str, ...]], ...]
    lives: Lives


def step(pair: Pair, before: Lives) -> Step:
    """What `pair.newer` brought; `before` are the lives in the release before it."""
    changes = pair.comparison
    counts = tuple((verdict, VERDICTS[verdict], changes.count(verdict)) for verdict in Verdict)
    return Step(counts, _worst(changes), next_lives(before, pair.older, pair.newer, changes))


def _worst(comparison: Comparison) -> tuple[tuple[str, int, tuple[str, ...]], ...]:
    found: dict[str, list[Change]] = {}
    for change in comparison.changes:
        if change.verdict is Verdict.BREAKING and change.messages:
            found.setdefault(RULES[change.rule][0], []).append(change)
    often = sorted(found.items(), key=lambda item: -len(item[1]))[:WORST]
    return tuple(
        (title, len(changes), tuple(dict.fromkeys(name for change in changes for name in change.messages)))
        for title, changes in often
    )
