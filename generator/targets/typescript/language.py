"""TypeScript and JavaScript: an npm package of the messages, code lists and envelope of a release, as ES modules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.languages.language import Language
from generator.languages.source_change import STATIC
from generator.targets.typescript.tools import NODE, NPM

SCOPE: Final = "@hubsante"

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.languages.ecosystem import Ecosystem
    from generator.languages.workshop import Workshop
    from generator.model import Release
    from generator.targets.base import OutputFile
    from generator.targets.package_view import Naming


def render(release: Release) -> Iterator[OutputFile]:
    """The package: modules with their types, metadata, readme, example."""
    from generator.targets.typescript.package import render_package

    return render_package(release)


def _naming() -> Naming:
    from generator.targets.typescript.naming import TYPESCRIPT

    return TYPESCRIPT


def _name(release: Release) -> str:
    return f"{SCOPE}/{_package(release)}"


def _package(release: Release) -> str:
    return f"models-v{release.major}"


def _ecosystem() -> Ecosystem:
    from generator.targets.typescript.ecosystem import NPM_REGISTRY

    return NPM_REGISTRY


def _build(workshop: Workshop) -> Iterable[OutputFile]:
    from generator.targets.typescript.building import build

    return build(workshop)


LANGUAGE: Final = Language(
    target="typescript",
    title="TypeScript",
    render=render,
    naming=_naming,
    root=_name,
    separator="/",
    package=_package,
    group=SCOPE,
    ecosystem=_ecosystem,
    build=_build,
    tools=(NODE, NPM),
    source_effects=STATIC,
    constant='{owner} "{code}"',
    runs_in_browsers=True,
    order=60,
    page_order=60,
)
