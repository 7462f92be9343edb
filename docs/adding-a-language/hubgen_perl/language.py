"""The descriptor of Perl: read by every command, so that it imports nothing that takes time."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from generator.diff.changes import Effect
from generator.languages.language import Language
from generator.languages.source_change import DYNAMIC, SourceChange
from hubgen_perl.tools import PERL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.languages.ecosystem import Ecosystem
    from generator.languages.workshop import Workshop
    from generator.model import Release
    from generator.targets.base import OutputFile
    from generator.targets.package_view import Naming


def render(release: Release) -> Iterator[OutputFile]:
    """The target: the files of the distribution."""
    from hubgen_perl import package

    return package.render(release)


def _naming() -> Naming:
    from hubgen_perl.naming import NAMING

    return NAMING


def _ecosystem() -> Ecosystem:
    from hubgen_perl.ecosystem import CPAN

    return CPAN


def _build(workshop: Workshop) -> Iterable[OutputFile]:
    from hubgen_perl.building import build

    return build(workshop)


LANGUAGE: Final = Language(
    target="perl",
    title="Perl",
    render=render,
    naming=_naming,
    root=lambda release: f"HubSante::Models::V{release.major}",
    separator="::",
    package=lambda release: f"HubSante-Models-V{release.major}",
    ecosystem=_ecosystem,
    build=_build,
    tools=(PERL,),
    source_effects=MappingProxyType({**DYNAMIC, SourceChange.POSITION: Effect.BREAKS}),  # `new` takes a list
)
