"""How the lives of messages and fields go on in the release that follows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.diff.changes import Comparison, Verdict
from generator.diff.compare.schemas import pairs
from generator.diff.report.french import RULES
from generator.model import Release
from generator.targets.docs.lives import Life, Lives, Place, places_of

TOLD_ELSEWHERE: Final = frozenset({Verdict.DOCUMENTATION})


def next_lives(before: Lives, older: Release, newer: Release, comparison: Comparison) -> Lives:
    """The lives in the release that follows; a field that was renamed or moved goes on living."""
    former = {after.name: old.name for old, after in pairs(older, newer, {}) if old and after}
    moved = {
        (place.message, place.moved_to): place.path
        for change in comparison.changes
        for place in change.places
        if place.moved_to is not None
    }
    told = _told(comparison)
    found = {}
    for message, path in places_of(newer):
        life = before.get((former.get(message, message), _moved_from(message, path, moved)))
        changes = told.get((message, path), ())
        found[message, path] = Life(life.since, (*life.changes, *changes)) if life else Life(newer.version)
    return found


def _moved_from(message: str, path: tuple[str, ...], moved: Mapping[Place, tuple[str, ...]]) -> tuple[str, ...]:
    """The path in the older release: the longest part of it that moved tells."""
    for length in range(len(path), 0, -1):
        old = moved.get((message, path[:length]))
        if old is not None:
            return (*old, *path[length:])
    return path


def _told(comparison: Comparison) -> Mapping[Place, tuple[tuple[str, str], ...]]:
    """What changed at each place, in the words of the reports, each once."""
    found: dict[Place, dict[tuple[str, str], None]] = {}
    for change in comparison.changes:
        if change.verdict in TOLD_ELSEWHERE:
            continue
        for place in change.places:
            told = found.setdefault((place.message, place.new_path), {})
            told[comparison.new, RULES[change.rule][0]] = None
    return {place: tuple(told) for place, told in found.items()}
