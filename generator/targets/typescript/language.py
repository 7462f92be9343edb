"""TypeScript and JavaScript: an npm package of the messages, code lists and envelope of a release, as ES modules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.languages.language import Language
from generator.languages.source_change import STATIC
from generator.languages.transforms import Transforms, TransformsPackage
from generator.targets.typescript.coordinates import TARGET, TRANSFORMS_PACKAGE, full_name, models_package, scope
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
    target=TARGET,
    title="TypeScript",
    package=lambda newest: TRANSFORMS_PACKAGE,
    render=_render_transforms,
    group=scope,
)


def _start(release: Release) -> Start:
    from generator.targets.typescript.start import start

    return start(release)


LANGUAGE: Final = Language(
    target=TARGET,
    title="TypeScript",
    render=render,
    naming=_naming,
    root=full_name,
    separator="/",
    package=models_package,
    group=scope,
    ecosystem=_ecosystem,
    build=_build,
    start=_start,
    tools=(NODE, NPM),
    checks_bounds=True,
    carries_values=True,
    source_effects=STATIC,
    constant='{owner} "{code}"',
    runs_in_browsers=True,
    transforms=TRANSFORMS,
    order=60,
    page_order=60,
)
