"""Java: a Maven project of the messages, code lists and envelope of a release (Java 17)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.languages.language import Language
from generator.languages.source_change import STATIC
from generator.languages.transforms import Transforms, TransformsPackage
from generator.targets.java.coordinates import TARGET, TRANSFORMS_ARTIFACT, models_artifact
from generator.targets.java.tools import JAVAC, MAVEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.languages.ecosystem import Ecosystem
    from generator.languages.start import Start
    from generator.languages.workshop import Workshop
    from generator.model import Release
    from generator.targets.base import OutputFile
    from generator.targets.package_view import Naming


def render(release: Release) -> Iterator[OutputFile]:
    """The whole project: `pom.xml`, sources, resources, readme, example."""
    from generator.languages.start import program_file
    from generator.targets.java import package

    yield from package.render(release)
    yield from program_file(_start(release))


def _naming() -> Naming:
    from generator.targets.java.naming import java_naming

    return java_naming()


def _package_of_classes(release: Release) -> str:
    from generator.targets.java.project import package_name

    return package_name(release)


def _group(release: Release) -> str:
    from generator.targets.java.project import group

    return group(release)


def _ecosystem() -> Ecosystem:
    from generator.targets.java.ecosystem import MAVEN_REPOSITORY

    return MAVEN_REPOSITORY


def _build(workshop: Workshop) -> Iterable[OutputFile]:
    from generator.targets.java.building import build

    return build(workshop)


def _start(release: Release) -> Start:
    from generator.targets.java.start import start

    return start(release)


def _render_transforms(transforms: Transforms) -> Iterator[OutputFile]:
    from generator.targets.java.transforms import render_transforms

    return render_transforms(transforms)


TRANSFORMS: Final = TransformsPackage(
    target=TARGET, title="Java", package=lambda newest: TRANSFORMS_ARTIFACT, render=_render_transforms, group=_group
)
LANGUAGE: Final = Language(
    target=TARGET,
    title="Java",
    render=render,
    naming=_naming,
    root=_package_of_classes,
    package=models_artifact,
    group=_group,
    ecosystem=_ecosystem,
    build=_build,
    start=_start,
    accessor="{}()",
    tools=(JAVAC, MAVEN),
    checks_bounds=True,
    carries_values=True,
    source_effects=STATIC,
    transforms=TRANSFORMS,
    order=50,
    page_order=40,
)
