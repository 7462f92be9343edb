"""Since when each field is there, and in which releases it changed: told once for all fields of a release."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diff.places import Places, Spot


@dataclass(frozen=True, slots=True)
class Life:
    """The release that a thing came with, and those that changed it, each with what changed."""

    since: str
    changes: tuple[tuple[str, str], ...] = ()


Lives = Mapping[Spot, Life]


def first_lives(version: str, places: Places) -> Lives:
    """The lives in the oldest release at hand: nothing is known of what was before."""
    return {spot: Life(version) for spot in places.told}
