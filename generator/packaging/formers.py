"""The releases that users of a package come from, and what their code has to change: a part of its changelog."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.diagnostics import Collector, Location
from generator.diff.compare.renames import NO_RENAMES, Renames
from generator.diff.sources.open import open_source, source_path
from generator.languages.language import Language
from generator.model import Release
from generator.model.versions import Version, parse_version
from generator.packaging.sources import sources_of
from generator.readers.files import MANIFEST
from generator.readers.inputs import read_input, root_of
from generator.readers.manifest import read_manifest
from generator.targets.base import OutputFile, text_file
from generator.targets.upgrade.as_markdown import changelog_part
from generator.targets.upgrade.steps import guide

CHANGELOG: Final = "CHANGELOG.md"
"""The file of a rendered project that has the guides; a language without it ships none."""


@dataclass(frozen=True, slots=True)
class Former:
    """A release before, the input files that it was read from, by path, and the renames since that are confirmed."""

    release: Release
    sources: Mapping[str, bytes]
    renames: Renames = NO_RENAMES

    def labelled_sources(self) -> dict[str, bytes]:
        """The files by the path that a bill of materials names them by."""
        return {f"former/{self.release.version}/{path}": data for path, data in self.sources.items()}


def former_folders(folder: Path) -> tuple[Path, ...]:
    """The releases beside `folder` whose users may come to it: the newest one of its own line, then of the line before.

    Only lower versions count, and a candidate only where its line has nothing final.
    """
    own, known = version_of(folder), dict(_versions(folder.resolve().parent))
    if own is None:
        return ()
    lower = {version: path for path, version in known.items() if version < own}
    lines = sorted({version.numbers[0] for version in lower}, reverse=True)
    wanted = [line for line in lines if line == own.numbers[0]]
    wanted += [line for line in lines if line < own.numbers[0]][:1]
    newest = (max((item for item in lower if item.numbers[0] == line), key=_rank) for line in wanted)
    return tuple(lower[item] for item in newest)


def version_of(folder: Path) -> Version | None:
    """The version that the manifest of a release folder declares; None where it declares none."""
    return parse_version(read_manifest(folder, Collector()).release)


def _versions(parent: Path) -> Iterator[tuple[Path, Version]]:
    for path in sorted(parent.iterdir()):
        version = version_of(path) if (path / MANIFEST).is_file() else None
        if version is not None:
            yield path, version


def _rank(version: Version) -> tuple[bool, Version]:
    return version.is_final, version


def read_formers(names: Iterable[str], collector: Collector, renames: Renames = NO_RENAMES) -> tuple[Former, ...]:
    """The releases that `names` stand for (see `open_source`).

    One with errors is left out, with a warning: what could not be read would look as if it were new.
    """
    found = []
    for name in names:
        reading = Collector()
        former = _read(name, reading, renames)
        if former is not None and not reading.errors:
            found.append(former)
            continue
        text = "the former release has errors: the changelog has no upgrade guide from it"
        collector.warning("former-release", Location(Path(name).name), text, f"see `hubgen lint {name}`")
    return tuple(found)


def _read(name: str, collector: Collector, renames: Renames) -> Former | None:
    with source_path(name, collector) as path:
        source = open_source(str(path), collector) if path is not None else None
        if path is None or source is None:
            return None
        files = sources_of(path) if path.is_dir() else {path.name: read_input(root_of(path), path)}
        return Former(source.release, files, renames)


def with_guides(
    files: Iterable[OutputFile], language: Language, release: Release, formers: Sequence[Former]
) -> list[OutputFile]:
    """The files of a rendered project, its changelog with the guides from each former release."""
    return [_with_guides(item, language, release, formers) if item.path == CHANGELOG else item for item in files]


def _with_guides(item: OutputFile, language: Language, release: Release, formers: Sequence[Former]) -> OutputFile:
    guides = (guide(language, former.release, release, former.renames) for former in formers)
    return text_file(item.path, "\n".join((item.content.decode(), *map(changelog_part, guides))))
