"""The bundle of a DSF: one archive with the documents that are no package, the workbooks and the samples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from generator.languages.registry import languages
from generator.model import Release
from generator.model.versions import semver
from generator.packaging.moment import moment_of
from generator.paths import LICENSE
from generator.readers.files import CLIENTS, input_files
from generator.readers.inputs import read_input
from generator.targets import registry
from generator.targets.base import OutputFile
from generator.toolchain.archive import write_zip

TARGET: Final = "bundle"
INTERNAL: Final = frozenset({"ir", "rabbitmq"})
"""Targets that are made for hubgen itself, and for the hub's operators: who their clients are is theirs."""
SAMPLES: Final = "samples"


def document_targets() -> tuple[str, ...]:
    """The targets whose files go into the bundle: schemas, interface, code lists, documentation, test cases…"""
    packages = {item.target for item in languages()}
    return tuple(name for name in registry.available() if name not in packages | INTERNAL)


def bundle(release: Release, folder: Path) -> OutputFile:
    """The archive `hubsante-dsf-<version>.zip`; its only folder has the archive's name."""
    name = f"hubsante-dsf-{semver(release.version)}"
    files = {f"{name}/{item.path}": item.content for item in _contents(release, folder)}
    return OutputFile(f"{name}.zip", write_zip(dict(sorted(files.items())), moment_of(release)))


def _contents(release: Release, folder: Path) -> Iterator[OutputFile]:
    yield OutputFile("LICENSE", LICENSE.read_bytes())
    yield from _rendered(release, document_targets())
    for path in input_files(folder):
        place = path.relative_to(folder).as_posix()
        if place == CLIENTS:
            continue
        yield OutputFile(place if place.startswith(f"{SAMPLES}/") else f"dsf/{place}", read_input(folder, path))


def _rendered(release: Release, targets: Iterable[str]) -> Iterator[OutputFile]:
    for name, render in registry.load(targets).items():
        for item in render(release):
            yield OutputFile(f"{name}/{item.path}", item.content)
