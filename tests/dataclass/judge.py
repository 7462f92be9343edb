"""The Python package (`dataclass`) as a judge of documents (see `agreement.judges`)."""

from __future__ import annotations

from pathlib import Path

from generator.languages.transforms import Transforms
from generator.model import Release
from tests.agreement.judging import Ask, Command
from tests.python import support

PROGRAMS = support.PROGRAMS


def missing() -> str:
    """What it lacks: nothing, since it runs where the tests do."""
    return ""


def ask_of(release: Release, folder: Path) -> Ask:
    """The conformance program for a release, in `folder`."""
    return support.lay_out(release, "dataclass", folder).ask


def timing_of(release: Release, folder: Path) -> Command:
    """The program that measures."""
    return support.lay_out(release, "dataclass", folder).timing


def hosts_of(release: Release, folder: Path, names: list[str]) -> list[str]:
    """What the package says of each virtual host."""
    return support.lay_out(release, "dataclass", folder).messages_of(names)


def transforms_of(transforms: Transforms, folder: Path) -> Ask:
    """The program that carries documents across, beside the lines of all releases."""
    return support.lay_out_transforms(transforms, "dataclass", folder).ask


def transforms_timing_of(transforms: Transforms, folder: Path) -> Command:
    """The program that measures transformations."""
    return support.lay_out_transforms(transforms, "dataclass", folder).timing
