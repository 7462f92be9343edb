"""The targets there are: every entry point of the group `hubgen.targets`."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import EntryPoint, entry_points

from generator.targets.base import Target

GROUP = "hubgen.targets"


def available() -> dict[str, EntryPoint]:
    """Every target by its name, sorted; none is loaded yet."""
    return {point.name: point for point in sorted(entry_points(group=GROUP), key=lambda point: point.name)}


def load(names: Iterable[str]) -> dict[str, Target]:
    """The functions of the targets named; raises `KeyError` for a name that is not registered."""
    points = available()
    return {name: points[name].load() for name in names}
