"""Since when each field is there, and in which releases it changed: computed once for all fields of a release."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diff.places import Path, Places, Spot


@dataclass(frozen=True, slots=True)
class Life:
    """The release that a thing came with, and those that changed it, each with what changed."""

    since: str
    changes: tuple[tuple[str, str], ...] = ()


Lives = Mapping[Spot, Life]


@dataclass(frozen=True, slots=True)
class Past:
    """What the page of a message knows of the releases before its own; no lives where the site has one release only."""

    version: str
    has_older: bool
    lives: Mapping[Path, Life]

    def is_new(self, path: Path) -> bool:
        """Whether a field came with this release; nothing is new in the oldest."""
        life = self.lives.get(path)
        return life is not None and self.has_older and life.since == self.version

    def has_changed(self, path: Path) -> bool:
        """Whether a field changed in this release."""
        return bool(self.changes(path))

    def changes(self, path: Path) -> tuple[str, ...]:
        """What changed in a field in this release."""
        return tuple(text for version, text in self._all(path) if version == self.version)

    def earlier(self, path: Path) -> tuple[str, ...]:
        """What changed in a field in the releases before, each with its release, the last first."""
        return tuple(
            f"{version}\u00a0: {text}" for version, text in reversed(self._all(path)) if version != self.version
        )

    def _all(self, path: Path) -> tuple[tuple[str, str], ...]:
        life = self.lives.get(path)
        return life.changes if life else ()


def first_lives(version: str, places: Places) -> Lives:
    """The lives in the oldest release at hand: nothing is known of what was before."""
    return {spot: Life(version) for spot in places.listed}
