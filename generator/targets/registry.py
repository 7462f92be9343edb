"""The targets there are: the languages' packages, and every entry point of the group `hubgen.targets`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from generator import store

if TYPE_CHECKING:
    from generator.languages.language import Language
    from generator.model import Release
    from generator.targets.base import OutputFile, Target

TARGETS: Final = "hubgen.targets"
"""An entry point of this group is a target's function."""
LANGUAGES: Final = "hubgen.languages"
"""An entry point of this group is a language's descriptor; its target is the descriptor's `render`."""
CARRIES: Final = "CARRIES"
"""The name under which a target's module lists the targets whose files it carries, where it does."""


@dataclass(frozen=True, slots=True)
class Point:
    """A target that is installed: its name, and the entry point that gives it."""

    name: str
    group: str
    module: str
    attribute: str

    def load(self) -> Target:
        """The target's function; imports its module."""
        target: Target = self.descriptor().render if self.group == LANGUAGES else self._loaded()
        return target

    def descriptor(self) -> Language:
        """The descriptor of a language; imports its module."""
        language: Language = self._loaded()
        return language

    @property
    def carries(self) -> tuple[str, ...]:
        """The targets whose files this one carries (`CARRIES` in its module); none for most."""
        names: tuple[str, ...] = getattr(import_module(self.module), CARRIES, ())
        return names

    def render(self, release: Release, rendered: Mapping[str, Sequence[OutputFile]]) -> list[OutputFile]:
        """The target's files; `rendered` are the files of targets rendered before, by name."""
        from generator.targets.carried import carried

        release = carried(release, self.name)
        included = {name: rendered[name] for name in self.carries if name in rendered}
        return list(self.load()(release, included) if self.carries else self.load()(release))

    def _loaded(self) -> Any:
        return attrgetter(self.attribute)(import_module(self.module))


def points() -> tuple[Point, ...]:
    """Every target that is installed, by name; none is loaded yet."""
    return store.cached(tuple[Point, ...], ("targets",), _installed)


def available() -> dict[str, Point]:
    """Every target by its name, sorted; none is loaded yet."""
    return {point.name: point for point in points()}


def load(names: Iterable[str]) -> dict[str, Target]:
    """The functions of the targets named; raises `KeyError` for a name that is not registered."""
    found = available()
    return {name: found[name].load() for name in names}


def _installed() -> tuple[Point, ...]:
    # Imported late: it costs more than all else that a run without changes does.
    from importlib.metadata import entry_points

    found = {
        point.name: Point(point.name, group, point.module, point.attr)
        for group in (TARGETS, LANGUAGES)
        for point in entry_points(group=group)
    }
    return tuple(found[name] for name in sorted(found))
