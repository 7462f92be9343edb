"""A release's version as each ecosystem spells it, in one order everywhere: alpha < beta < pre < rc < the release.

PyPI: PEP 440. NuGet: SemVer 2.0.0, at least three numbers. RubyGems: a letter makes a pre-release, and a hyphen is no
part of a version. Maven: an unknown qualifier comes after the release, so `pre` is `milestone` there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

SHAPE: Final = re.compile(r"([0-9]+(?:\.[0-9]+)*)(?:[-.]?(rc|alpha|beta|pre)[.-]?([0-9]*))?", re.ASCII)
PEP_440_STAGES: Final = {"alpha": "a{}", "beta": "b{}", "pre": "rc0.dev{}", "rc": "rc{}"}
"""PEP 440 reads `pre` as `rc`, which would make two releases one: a development release of rc0 comes before rc0."""
MAVEN_STAGES: Final = {"pre": "milestone"}


@dataclass(frozen=True, slots=True)
class ReleaseVersion:
    """A version by its parts: the numbers as they were written, the stage (empty for a release), the candidate."""

    numbers: tuple[int, ...]
    stage: str = ""
    candidate: int = 0

    @property
    def release(self) -> str:
        """The numbers alone."""
        return ".".join(map(str, self.numbers))


def read_version(text: str) -> ReleaseVersion:
    """The parts of a release's version; raises `ValueError` for what is none (see `VERSION`)."""
    match = SHAPE.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a version")
    numbers, stage, candidate = match.groups()
    return ReleaseVersion(tuple(map(int, numbers.split("."))), stage or "", int(candidate or 0))


def pep440(text: str) -> str:
    """As PyPI spells it: `3.0.0-rc.1` → `3.0.0rc1`."""
    version = read_version(text)
    return version.release + PEP_440_STAGES.get(version.stage, "").format(version.candidate)


def nuget(text: str) -> str:
    """As NuGet spells it: `3.0.0rc1` → `3.0.0-rc.1`, `3.0` → `3.0.0`."""
    version = read_version(text)
    numbers = (*version.numbers, 0, 0)[: max(3, len(version.numbers))]
    return ".".join(map(str, numbers)) + (f"-{version.stage}.{version.candidate}" if version.stage else "")


def rubygems(text: str) -> str:
    """As RubyGems spells it: `3.0.0-rc.1` → `3.0.0.pre.rc1`."""
    version = read_version(text)
    return version.release + (f".pre.{version.stage}{version.candidate}" if version.stage else "")


def maven(text: str) -> str:
    """As Maven spells it: `3.0.0rc1` → `3.0.0-rc.1`."""
    version = read_version(text)
    stage = MAVEN_STAGES.get(version.stage, version.stage)
    return version.release + (f"-{stage}.{version.candidate}" if stage else "")
