"""Ruby: a gem of plain Ruby objects, with RBS signatures, for a release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.languages.language import Language
from generator.languages.source_change import DYNAMIC
from generator.languages.transforms import Transforms, TransformsPackage
from generator.targets.ruby.coordinates import TARGET, transforms_package
from generator.targets.ruby.tools import GEM, RUBY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.languages.ecosystem import Ecosystem
    from generator.languages.start import Start
    from generator.languages.workshop import Workshop
    from generator.model import Release
    from generator.targets.base import OutputFile
    from generator.targets.package_view import Naming


def render(release: Release) -> Iterator[OutputFile]:
    """The gem: sources, signatures, metadata, readme, example."""
    from generator.languages.start import program_file
    from generator.targets.ruby.package import render_gem

    yield from render_gem(release)
    yield from program_file(_start(release))


def _naming() -> Naming:
    from generator.targets.ruby import naming

    return naming.RUBY


def _package(release: Release) -> str:
    from generator.targets.ruby.facts import line_of

    return line_of(release.package, release.major).gem


def _module(release: Release) -> str:
    from generator.targets.ruby.facts import line_of

    return line_of(release.package, release.major).module


def _ecosystem() -> Ecosystem:
    from generator.targets.ruby.ecosystem import RUBYGEMS

    return RUBYGEMS


def _build(workshop: Workshop) -> Iterable[OutputFile]:
    from generator.targets.ruby.building import build

    return build(workshop)


def _render_transforms(transforms: Transforms) -> Iterator[OutputFile]:
    from generator.targets.ruby.transforms import render_transforms

    return render_transforms(transforms)


TRANSFORMS: Final = TransformsPackage(
    target=TARGET, title="Ruby", package=transforms_package, render=_render_transforms
)


def _start(release: Release) -> Start:
    from generator.targets.ruby.start import start

    return start(release)


LANGUAGE: Final = Language(
    target=TARGET,
    title="Ruby",
    render=render,
    naming=_naming,
    root=_module,
    separator="::",
    package=_package,
    ecosystem=_ecosystem,
    build=_build,
    start=_start,
    tools=(RUBY, GEM),
    checks_bounds=True,
    carries_values=True,
    source_effects=DYNAMIC,
    transforms=TRANSFORMS,
    member_separator="#",
    constant="{owner}::{name}",
    code_lists="Codes",
    order=30,
    page_order=50,
)
