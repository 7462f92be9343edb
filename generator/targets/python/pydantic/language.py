"""Python with Pydantic: a typed, installable package of Pydantic models for a release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.languages.language import Language
from generator.targets.python.describe import EFFECTS, build, pypi
from generator.targets.python.tools import HATCHLING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Release
    from generator.targets.base import OutputFile
    from generator.targets.package_view import Naming


def render(release: Release) -> Iterator[OutputFile]:
    """The whole project: sources, metadata, readme, example."""
    from generator.targets.python.project import render_project
    from generator.targets.python.pydantic.flavour import FLAVOUR

    return render_project(FLAVOUR, release)


def _naming() -> Naming:
    from generator.targets.python.pydantic.flavour import FLAVOUR

    return FLAVOUR.naming


def _module(release: Release) -> str:
    from generator.targets.python.pydantic.flavour import FLAVOUR

    return f"{FLAVOUR.namespace(release.package)}.v{release.major}"


def _distribution(release: Release) -> str:
    from generator.targets.python.pydantic.flavour import FLAVOUR

    return FLAVOUR.distribution(release.package, release.major)


LANGUAGE: Final = Language(
    target="pydantic",
    title="Python (Pydantic)",
    render=render,
    naming=_naming,
    root=_module,
    package=_distribution,
    ecosystem=pypi,
    build=build,
    tools=(HATCHLING,),
    source_effects=EFFECTS,
    order=10,
    page_order=10,
)
