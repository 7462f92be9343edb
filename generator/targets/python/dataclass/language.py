"""Python on its standard library alone: a typed, installable package of dataclasses for a release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.languages.language import Language
from generator.targets.python.describe import EFFECTS, TRANSFORMS, build, pypi
from generator.targets.python.tools import HATCHLING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.languages.start import Start
    from generator.model import Release
    from generator.targets.base import OutputFile
    from generator.targets.package_view import Naming


def render(release: Release) -> Iterator[OutputFile]:
    """The whole project: sources, metadata, readme, example."""
    from generator.languages.start import program_file
    from generator.targets.python.dataclass.flavour import FLAVOUR
    from generator.targets.python.project import render_project

    yield from render_project(FLAVOUR, release)
    yield from program_file(_start(release))


def _naming() -> Naming:
    from generator.targets.python.dataclass.flavour import FLAVOUR

    return FLAVOUR.naming


def _module(release: Release) -> str:
    from generator.targets.python.dataclass.flavour import FLAVOUR

    return f"{FLAVOUR.namespace(release.package)}.v{release.major}"


def _distribution(release: Release) -> str:
    from generator.targets.python.dataclass.flavour import FLAVOUR

    return FLAVOUR.distribution(release.package, release.major)


def _start(release: Release) -> Start:
    from generator.targets.python.dataclass.flavour import FLAVOUR
    from generator.targets.python.start import python_start

    return python_start(FLAVOUR, release)


LANGUAGE: Final = Language(
    target="dataclass",
    title="Python (dataclass)",
    render=render,
    naming=_naming,
    root=_module,
    package=_distribution,
    ecosystem=pypi,
    build=build,
    start=_start,
    tools=(HATCHLING,),
    checks_bounds=True,
    carries_values=True,
    source_effects=EFFECTS,
    transforms=TRANSFORMS,
    order=20,
    page_order=20,
)
