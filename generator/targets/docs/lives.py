"""Since when each field is there, and in which releases it changed: told once for all fields of a release."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Release
from generator.targets.docs.tree import rows

Place = tuple[str, tuple[str, ...]]
"""A message and the path of a field below its root; an empty path is the message itself."""


@dataclass(frozen=True, slots=True)
class Life:
    """The release that a thing came with, and those that changed it, each with what changed."""

    since: str
    changes: tuple[tuple[str, str], ...] = ()


Lives = Mapping[Place, Life]


def first_lives(release: Release) -> Lives:
    """The lives in the oldest release at hand: nothing is known of what was before."""
    return {place: Life(release.version) for place in places_of(release)}


def places_of(release: Release) -> list[Place]:
    """Every message of a release, each followed by its fields."""
    found: list[Place] = []
    for schema in release.schemas:
        found.append((schema.name, ()))
        found += [(schema.name, row.path) for row in rows(schema)]
    return found
