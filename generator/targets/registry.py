"""The targets there are: every entry point of the group `hubgen.targets`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from generator import store

if TYPE_CHECKING:
    from generator.model import Release
    from generator.targets.base import OutputFile, Target

GROUP = "hubgen.targets"
CARRIES = "CARRIES"


@dataclass(frozen=True, slots=True)
class Point:
    """A target that is installed: its name, and the module and function that are it."""

    name: str
    module: str
    function: str

    def load(self) -> Target:
        """The target's function; imports its module."""
        target: Target = getattr(import_module(self.module), self.function)
        return target

    @property
    def carries(self) -> tuple[str, ...]:
        """The targets whose files this one carries (`CARRIES` in its module); none for most."""
        names: tuple[str, ...] = getattr(import_module(self.module), CARRIES, ())
        return names

    def render(self, release: Release, rendered: Mapping[str, Sequence[OutputFile]]) -> list[OutputFile]:
        """The target's files; `rendered` are the files of targets rendered before, by name."""
        carried = {name: rendered[name] for name in self.carries if name in rendered}
        return list(self.load()(release, carried) if self.carries else self.load()(release))


def available() -> dict[str, Point]:
    """Every target by its name, sorted; none is loaded yet."""
    points = store.cached(tuple[Point, ...], ("targets",), _installed)
    return {point.name: point for point in points}


def load(names: Iterable[str]) -> dict[str, Target]:
    """The functions of the targets named; raises `KeyError` for a name that is not registered."""
    points = available()
    return {name: points[name].load() for name in names}


def _installed() -> tuple[Point, ...]:
    # Imported late: it costs more than all else that a run without changes does.
    from importlib.metadata import entry_points

    found = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    return tuple(Point(point.name, point.module, point.attr) for point in found)
