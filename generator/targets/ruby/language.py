"""Ruby: a gem of plain Ruby objects, with RBS signatures, for a release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.languages.language import Language
from generator.languages.source_change import DYNAMIC
from generator.targets.ruby.tools import GEM, RUBY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.languages.ecosystem import Ecosystem
    from generator.languages.workshop import Workshop
    from generator.model import Release
    from generator.targets.base import OutputFile
    from generator.targets.package_view import Naming


def render(release: Release) -> Iterator[OutputFile]:
    """The gem: sources, signatures, metadata, readme, example."""
    from generator.targets.ruby.package import render_gem

    return render_gem(release)


def _naming() -> Naming:
    from generator.targets.ruby import naming

    return naming.RUBY


def _package(release: Release) -> str:
    from generator.targets.ruby.facts import gem_name

    return gem_name(release)


def _ecosystem() -> Ecosystem:
    from generator.targets.ruby.ecosystem import RUBYGEMS

    return RUBYGEMS


def _build(workshop: Workshop) -> Iterable[OutputFile]:
    from generator.targets.ruby.building import build

    return build(workshop)


LANGUAGE: Final = Language(
    target="ruby",
    title="Ruby",
    render=render,
    naming=_naming,
    root=lambda release: f"HubSante::Models::V{release.major}",
    separator="::",
    package=_package,
    ecosystem=_ecosystem,
    build=_build,
    tools=(RUBY, GEM),
    source_effects=DYNAMIC,
    member="{owner}#{name}",
    constant="{owner}::{name}",
    code_lists="Codes",
    order=30,
    page_order=50,
)
