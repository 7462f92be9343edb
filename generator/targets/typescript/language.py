"""TypeScript and JavaScript: an npm package of the messages, code lists and envelope of a release, as ES modules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.languages.language import Language
from generator.languages.source_change import STATIC
from generator.languages.transforms import Transforms, TransformsPackage
from generator.targets.typescript.tools import NODE, NPM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.languages.ecosystem import Ecosystem
    from generator.languages.start import Start
    from generator.languages.workshop import Workshop
    from generator.model import Release
    from generator.targets.base import OutputFile
    from generator.targets.package_view import Naming


def render(release: Release) -> Iterator[OutputFile]:
    """The package: modules with their types, metadata, readme, example."""
    from generator.languages.start import program_file
    from generator.targets.typescript.package import render_package

    yield from render_package(release)
    yield from program_file(_start(release))


def _naming() -> Naming:
    from generator.targets.typescript.naming import TYPESCRIPT

    return TYPESCRIPT


def _name(release: Release) -> str:
    return f"{_scope(release)}/{_package(release)}"


def _scope(release: Release) -> str:
    from generator.targets.package_names import spelling

    return f"@{spelling(release.package).kebab}"


def _package(release: Release) -> str:
    return f"models-v{release.major}"


def _ecosystem() -> Ecosystem:
    from generator.targets.typescript.ecosystem import NPM_REGISTRY

    return NPM_REGISTRY


def _build(workshop: Workshop) -> Iterable[OutputFile]:
    from generator.targets.typescript.building import build

    return build(workshop)


def _render_transforms(transforms: Transforms) -> Iterator[OutputFile]:
    from generator.targets.typescript.transforms import render_transforms

    return render_transforms(transforms)


TRANSFORMS: Final = TransformsPackage(
    target="typescript",
    title="TypeScript",
    package=lambda newest: "transforms",
    render=_render_transforms,
    group=_scope,
)


def _start(release: Release) -> Start:
    from generator.targets.typescript.start import start

    return start(release)


LANGUAGE: Final = Language(
    target="typescript",
    title="TypeScript",
    render=render,
    naming=_naming,
    root=_name,
    separator="/",
    package=_package,
    group=_scope,
    ecosystem=_ecosystem,
    build=_build,
    start=_start,
    tools=(NODE, NPM),
    checks_bounds=True,
    source_effects=STATIC,
    constant='{owner} "{code}"',
    runs_in_browsers=True,
    transforms=TRANSFORMS,
    order=60,
    page_order=60,
)
