"""The packages of transformations, built by the tools of their languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from generator.diagnostics import Collector, Location
from generator.languages.language import Language
from generator.languages.registry import languages
from generator.languages.transforms import Transforms, TransformsPackage
from generator.packaging.build import Built, build_project, has_tools
from generator.packaging.moment import moment_of
from generator.packaging.sources import sources_of
from generator.readers.declared_rules import rule_files
from generator.toolchain.process import ToolFailed

PREFIX = "transforms-"
"""Begins the target of such a package: the folder of what is built."""


def packages(targets: Sequence[str] = ()) -> Iterator[tuple[Language, TransformsPackage]]:
    """Each package of transformations once, with the first language that has it, of those in `targets`, or of all."""
    found: dict[str, Language] = {}
    for language in languages():
        if language.transforms is not None and (not targets or language.target in targets):
            found.setdefault(language.transforms.target, language)
    for language in found.values():
        assert language.transforms is not None
        yield language, language.transforms


def build_transforms(
    transforms: Transforms,
    folders: Sequence[Path],
    targets: Sequence[str],
    collector: Collector,
    progress: Callable[[str], None] = lambda step: None,
) -> Iterator[Built]:
    """The packages over the releases in `folders`, of the languages in `targets`, or of all.

    A tool that is missing or gives up is an error in `collector`, and stops that package only.
    """
    sources = {f"{folder.name}/{path}": data for folder in folders for path, data in sources_of(folder).items()}
    sources |= rule_files(folders)
    for language, package in packages(targets):
        target = PREFIX + package.target
        progress(target)
        if not has_tools(language, collector):
            continue
        newest = transforms.newest
        coordinate = package.coordinate(language.ecosystem(), newest)
        files, moment = list(package.render(transforms)), moment_of(newest)
        try:
            yield build_project(language, target, coordinate, newest.package, files, moment, sources)
        except ToolFailed as error:
            collector.error(
                "build-failed", Location(target), str(error), "the package as rendered: `hubgen transforms`"
            )
