"""The version of a release: `3.0`, `3.3.2`, `3.0-RC-3`, `3.2.0-java.17`. The one parser; an ecosystem's spelling of a
version is in the folder of its language.

A word after the numbers makes a candidate of the version before it, as in SemVer 2.0.0 (section 9): candidates come
before their version, and among each other in the order of their words (alpha, beta, pre, rc, and any other), then of
their numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

VERSION: Final = re.compile(
    r"([0-9]{1,9}(?:\.[0-9]{1,9}){0,3})(?:[-.]?([A-Za-z]{1,12})(?:[-.]?([0-9]{1,9}))?)?", re.ASCII
)
"""What a release's version looks like: it names folders, packages and modules."""
MOST_NUMBERS: Final = 4


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """A version by its parts; versions compare as they follow each other.

    `numbers` are four, filled up with zeros, of which `written` were written; `stage` is the word of a candidate, in
    lower case (`rc`), and `candidate` its number, 0 where it has none.
    """

    numbers: tuple[int, ...]
    is_final: bool
    stage: str = ""
    candidate: int = 0
    written: int = field(default=MOST_NUMBERS, compare=False)

    @property
    def line(self) -> tuple[int, ...]:
        """Major, minor and patch."""
        return self.numbers[:3]

    @property
    def release(self) -> str:
        """The numbers as they were written, without leading zeros."""
        return self.text(self.written)

    def text(self, least: int) -> str:
        """The numbers that were written, at least so many."""
        return ".".join(map(str, self.numbers[: max(least, self.written)]))


def parse_version(text: str) -> Version | None:
    """A version by its parts; None where the text is none."""
    match = VERSION.fullmatch(text)
    if match is None:
        return None
    numbers = tuple(map(int, match[1].split(".")))
    filled = (*numbers, *(0,) * (MOST_NUMBERS - len(numbers)))
    return Version(filled, match[2] is None, (match[2] or "").lower(), int(match[3] or 0), len(numbers))


def read_version(text: str) -> Version:
    """The same; raises `ValueError` where the text is none."""
    version = parse_version(text)
    if version is None:
        raise ValueError(f"{text!r} is not a version")
    return version


def semver(text: str) -> str:
    """As SemVer 2.0.0 spells it, with a fourth number where there is one (NuGet): `3.0rc1` → `3.0.0-rc.1`."""
    version = read_version(text)
    return version.text(3) + ("" if version.is_final else f"-{version.stage}.{version.candidate}")
