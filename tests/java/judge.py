"""The Java package as a judge of documents (see `agreement.judges`)."""

from __future__ import annotations

from pathlib import Path

from generator.languages.transforms import Transforms
from generator.model import Release
from tests.agreement.judging import Ask, Command
from tests.java import support

PROGRAMS = support.PROGRAMS


def missing() -> str:
    """What it lacks."""
    return f"no {', '.join(support.MISSING)}" if support.MISSING else ""


def ask_of(release: Release, folder: Path) -> Ask:
    """The conformance program for a release."""
    package = _built(release)
    command = package.program("Conformance")
    return lambda requests: support.ask(command, requests, package.folder)


def timing_of(release: Release, folder: Path) -> Command:
    """The program that measures."""
    return _built(release).program("Timing"), None


def hosts_of(release: Release, folder: Path, names: list[str]) -> list[str]:
    """What the package says of each virtual host."""
    return support.run(*_built(release).program("Allowed"), *names, folder=folder).splitlines()


def transforms_of(transforms: Transforms, folder: Path) -> Ask:
    """The program that carries documents across, built against the package and the lines of all releases."""
    transformer = support.lay_out_transforms(transforms)
    command = transformer.program("Transforming")
    return lambda requests: support.ask(command, requests, transformer.folder)


def transforms_timing_of(transforms: Transforms, folder: Path) -> Command:
    """The program that measures what it takes to carry a message across."""
    command = support.lay_out_transforms(transforms).program("BenchTransforms")
    return (*command, transforms.releases[0].version, transforms.newest.version), None


def _built(release: Release) -> support.Package:
    package = support.lay_out(release)
    package.build()
    return package
