"""The kinds of package: of which target, for which ecosystem, by which tools, under which name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from generator.model import Release
from generator.packaging import tools
from generator.packaging.builders import Builder, build_gem, build_jar, build_nuget, build_python
from generator.targets.csharp.naming import root_namespace
from generator.targets.python import dataclass as dataclass_target
from generator.targets.python import pydantic as pydantic_target
from generator.targets.ruby.facts import gem_name
from generator.targets.versions import maven, nuget, pep440, rubygems

GROUP: Final = "fr.gouv.esante.hub"


class Ecosystem(StrEnum):
    """Where packages of a kind are published, and how their versions are spelled."""

    PYPI = "pypi"
    RUBYGEMS = "rubygems"
    NUGET = "nuget"
    MAVEN = "maven"


@dataclass(frozen=True, slots=True)
class Coordinate:
    """What a package is called in its ecosystem; `group` is Maven's."""

    ecosystem: Ecosystem
    name: str
    version: str
    group: str = ""

    def __str__(self) -> str:
        return ":".join(part for part in (self.group, self.name, self.version) if part)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of package; `tools` build it, all of them needed."""

    target: str
    ecosystem: Ecosystem
    tools: tuple[tools.Tool, ...]
    build: Builder
    name: Callable[[Release], str]
    spelling: Callable[[str], str]
    group: str = ""

    def coordinate(self, release: Release) -> Coordinate:
        """What the package of a release is called."""
        return Coordinate(self.ecosystem, self.name(release), self.spelling(release.version), self.group)


def _pypi(target: str, distribution: str) -> Kind:
    return Kind(
        target,
        Ecosystem.PYPI,
        (tools.HATCHLING,),
        build_python,
        lambda release: distribution.format(major=release.major),
        pep440,
    )


KINDS: Final = (
    _pypi("pydantic", pydantic_target.FLAVOUR.distribution),
    _pypi("dataclass", dataclass_target.FLAVOUR.distribution),
    Kind("ruby", Ecosystem.RUBYGEMS, (tools.RUBY, tools.GEM), build_gem, gem_name, rubygems),
    Kind("csharp", Ecosystem.NUGET, (tools.DOTNET,), build_nuget, root_namespace, nuget),
    Kind(
        "java",
        Ecosystem.MAVEN,
        (tools.JAVAC, tools.MAVEN),
        build_jar,
        lambda release: f"models-v{release.major}",
        maven,
        GROUP,
    ),
)
"""Every kind, in the order in which they are built."""
