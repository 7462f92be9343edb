"""What the descriptors of both Python flavours have in common."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from generator.diff.changes import Effect
from generator.languages.source_change import DYNAMIC, SourceChange
from generator.languages.transforms import Transforms, TransformsPackage
from generator.targets.python.coordinates import transforms_package

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.languages.ecosystem import Ecosystem
    from generator.languages.workshop import Workshop
    from generator.targets.base import OutputFile

EFFECTS: Final[Mapping[SourceChange, Effect]] = MappingProxyType({**DYNAMIC, SourceChange.TYPE: Effect.CONDITIONAL})
"""Type checkers see another type; a program runs on."""


def pypi() -> Ecosystem:
    """Where the packages are published."""
    from generator.targets.python.ecosystem import PYPI

    return PYPI


def build(workshop: Workshop) -> Iterable[OutputFile]:
    """Wheel and sdist."""
    from generator.targets.python import building

    return building.build(workshop)


def _render_transforms(transforms: Transforms) -> Iterator[OutputFile]:
    from generator.targets.python.transforms import render_transforms

    return render_transforms(transforms)


TRANSFORMS: Final = TransformsPackage(
    target="python", title="Python", package=transforms_package, render=_render_transforms
)
"""One package for both flavours."""
