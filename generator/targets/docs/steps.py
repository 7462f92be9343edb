"""What changed from one release to the next, as far as several pages tell it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from generator.diff.changes import Change, Comparison, Verdict
from generator.diff.engine import compare
from generator.diff.places import Places
from generator.diff.report.french import RULES
from generator.diff.succession import Succession, heirs, succession
from generator.diff.witness import prove
from generator.model import Release
from generator.targets import memo
from generator.targets.docs.lives import Life, Lives

VERDICTS: Final[Mapping[Verdict, tuple[str, str]]] = {
    Verdict.BREAKING: ("incompatible", "incompatibles"),
    Verdict.COORDINATION: ("à coordonner", "à coordonner"),
    Verdict.SOURCE: ("code seulement", "code seulement"),
    Verdict.COMPATIBLE: ("compatible", "compatibles"),
    Verdict.DOCUMENTATION: ("documentation", "documentation"),
}
"""What changes of a kind are called after their number: of fewer than two, and of more."""
WORST: Final = 5
"""How many kinds of breaking changes are named."""


@dataclass(frozen=True)
class Pair:
    """Two neighbours."""

    older: Release
    newer: Release

    @cached_property
    def comparison(self) -> Comparison:
        """What changed, proven; computed only where its texts are not in the cache."""
        return prove(compare(self.older, self.newer), self.older, self.newer)


@dataclass(frozen=True, slots=True)
class Step:
    """What a release brought: how many changes of each kind, the worst first; what breaks messages most; what goes on.

    Each of `worst` says what happened, how many times, and to which messages.
    """

    counts: tuple[tuple[Verdict, str, int], ...]
    worst: tuple[tuple[str, int, tuple[str, ...]], ...]
    succession: Succession


@memo.value
def step(pair: Pair) -> Step:
    """What `pair.newer` brought."""
    changes = pair.comparison
    numbers = ((verdict, changes.count(verdict)) for verdict in Verdict)
    counts = tuple((verdict, VERDICTS[verdict][number > 1], number) for verdict, number in numbers)
    return Step(counts, _worst(changes), succession(changes, pair.older, pair.newer))


def next_lives(before: Lives, older: Places, newer: Places, brought: Step, version: str) -> Lives:
    """The lives in the release that follows, `version`; `before` are those in the release before it."""
    found = {}
    for spot, was in heirs(brought.succession, older, newer).items():
        life = before[was] if was else Life(version)
        texts = _texts_of(brought.succession.changes.get(spot, ())) if was else ()
        found[spot] = Life(life.since, (*life.changes, *((version, text) for text in texts)))
    return found


def _texts_of(rules: Iterable[tuple[str, Verdict]]) -> Iterable[str]:
    """What changed at a place in the words of the reports, each once; changed documentation is reported elsewhere."""
    return dict.fromkeys(RULES[rule][0] for rule, verdict in rules if verdict is not Verdict.DOCUMENTATION)


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
