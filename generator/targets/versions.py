"""A release's version by its parts; each language's folder has its ecosystem's spelling (`version.py`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

SHAPE: Final = re.compile(r"([0-9]+(?:\.[0-9]+)*)(?:[-.]?(rc|alpha|beta|pre)[.-]?([0-9]*))?", re.ASCII)


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


def semver(text: str) -> str:
    """As SemVer 2.0.0 spells it, with a fourth number where there is one: `3.0rc1` → `3.0.0-rc.1`."""
    version = read_version(text)
    numbers = (*version.numbers, 0, 0)[: max(3, len(version.numbers))]
    return ".".join(map(str, numbers)) + (f"-{version.stage}.{version.candidate}" if version.stage else "")
