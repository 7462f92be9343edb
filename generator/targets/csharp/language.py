"""C#: a .NET package (NuGet) of the messages, code lists and envelope of a release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.languages.language import Language
from generator.languages.source_change import STATIC
from generator.languages.transforms import Transforms, TransformsPackage
from generator.targets.csharp.coordinates import TARGET, transforms_package
from generator.targets.csharp.tools import DOTNET

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.diagnostics import Diagnostic
    from generator.languages.ecosystem import Ecosystem
    from generator.languages.start import Start
    from generator.languages.workshop import Workshop
    from generator.model import Release
    from generator.targets.base import OutputFile
    from generator.targets.package_view import Naming


def render(release: Release) -> Iterator[OutputFile]:
    """The whole project: `src/` with the package, `example/`, readme, changelog, licence."""
    from generator.languages.start import program_file
    from generator.targets.csharp import package

    yield from package.render(release)
    yield from program_file(_start(release))


def _naming() -> Naming:
    from generator.targets.csharp.naming import NAMING

    return NAMING


def _namespace(release: Release) -> str:
    from generator.targets.csharp.naming import root_namespace

    return root_namespace(release)


def _member_names(names: Sequence[str], owner: str) -> Sequence[str]:
    from generator.targets.csharp.naming import without_owner

    return without_owner([*names], owner)


def _ecosystem() -> Ecosystem:
    from generator.targets.csharp.ecosystem import NUGET

    return NUGET


def _build(workshop: Workshop) -> Iterable[OutputFile]:
    from generator.targets.csharp.building import build

    return build(workshop)


def _limits() -> Iterable[Diagnostic]:
    from generator.targets.csharp.building import limits

    return limits()


def _start(release: Release) -> Start:
    from generator.targets.csharp.start import start

    return start(release)


def _render_transforms(transforms: Transforms) -> Iterator[OutputFile]:
    from generator.targets.csharp.transforms import render_transforms

    return render_transforms(transforms)


TRANSFORMS: Final = TransformsPackage(target=TARGET, title="C#", package=transforms_package, render=_render_transforms)
LANGUAGE: Final = Language(
    target=TARGET,
    title="C#",
    render=render,
    naming=_naming,
    root=_namespace,
    package=_namespace,
    ecosystem=_ecosystem,
    build=_build,
    start=_start,
    tools=(DOTNET,),
    limits=_limits,
    checks_bounds=True,
    carries_values=True,
    source_effects=STATIC,
    code_lists="Codes",
    member_names=_member_names,
    transforms=TRANSFORMS,
    order=40,
    page_order=30,
)
