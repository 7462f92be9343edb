"""The .NET package as a judge of documents (see `agreement.judges`)."""

from __future__ import annotations

from pathlib import Path

from generator.languages.transforms import Transforms
from generator.model import Release
from tests.agreement.judging import Ask, Command
from tests.csharp import support

PROGRAMS = support.PROGRAMS


def missing() -> str:
    """What it lacks."""
    return "" if support.dotnet() else "no .NET SDK"


def ask_of(release: Release, folder: Path) -> Ask:
    """The conformance program for a release."""
    dll = support.lay_out(release).program("conformance")
    return lambda requests: support.ask(dll, requests)


def timing_of(release: Release, folder: Path) -> Command:
    """The program that measures."""
    return (str(support.dotnet()), str(support.lay_out(release).program("timing"))), None


def hosts_of(release: Release, folder: Path, names: list[str]) -> list[str]:
    """What the package says of each virtual host."""
    dll = support.lay_out(release).program("allowed")
    return support.run(str(dll), *names, folder=folder).splitlines()


def transforms_of(transforms: Transforms, folder: Path) -> Ask:
    """The program that carries documents across, built against the package and the lines of all releases."""
    dll = support.lay_out_transforms(transforms).program("transforms")
    return lambda requests: support.ask(dll, requests)


def transforms_timing_of(transforms: Transforms, folder: Path) -> Command:
    """The program that measures what it takes to carry a message across."""
    dll = support.lay_out_transforms(transforms).program("bench_transforms")
    return (str(support.dotnet()), str(dll), transforms.releases[0].version, transforms.newest.version), None
