"""What a language's tests provide for the agreement tests: the module `tests.<target>.judge`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast

from generator.languages.transforms import Transforms
from generator.model import Release
from tests.agreement.mutants import Request

Command = tuple[Sequence[str], dict[str, str] | None]
"""A program with its arguments, and its environment where that is not ours."""
Ask = Callable[[list[Request]], Iterable[dict[str, Any]]]
"""Gives the answers of a language's conformance program: errors, verdict, JSON and XML of each document."""


class Judge(Protocol):
    """A language's package, asked through its conformance program."""

    PROGRAMS: Path
    """The folder of its programs."""

    def missing(self) -> str:
        """What its tools lack; empty where all is there."""

    def ask_of(self, release: Release, folder: Path) -> Ask:
        """The program for a release, its package laid out in `folder`, or built where the tests of a run share it."""

    def timing_of(self, release: Release, folder: Path) -> Command:
        """The program that reads lines `<runs> <file>` and prints, for each, the least seconds of so many runs.

        The seconds are those of the processor: to read the file with all its errors, and to write what was read.
        """

    def hosts_of(self, release: Release, folder: Path, names: list[str]) -> list[str]:
        """What the package says of each virtual host: its messages with blanks between them, or `unknown`."""


class TransformsJudge(Judge, Protocol):
    """A language that has a package of transformations."""

    def transforms_of(self, transforms: Transforms, folder: Path) -> Ask:
        """The program that carries documents across, with the package and those of all its releases.

        Laid out in `folder`, or built where the tests of a run share it. Of each request it reads `text` with the line
        of the release `from`, or with the virtual host `from_host` where there is one; transforms it to the line of
        `to`, or to `to_host`, there to `message` where that is not empty, with `best_effort` where that is true; and
        answers

        * `json`: the document as the package of the new line writes it, or null;
        * `expected`: the request's `expected`, a text of JSON or null, as the same package reads and writes it;
        * `losses`: `[path, value, rule, French, English]`, `defaults`: `[path, value, rule]`, each value as JSON in a
          text; `errors`: `[code, path, French, English]`.
        """

    def transforms_timing_of(self, transforms: Transforms, folder: Path) -> Command:
        """The program that reads lines `<what> <seconds>` and prints messages a second of one processor.

        It takes the files of a message of the oldest release, JSON and XML, and is asked for `json` or `xml`: from the
        oldest release to the newest, parsed, transformed, validated, written; or for `json-alone`, `xml-alone`: the
        same without the transformation, by the package of the oldest line.
        """


def transforms_judge_of(target: str) -> TransformsJudge:
    """The judge of a language that has transformations."""
    return cast(TransformsJudge, judge_of(target))


def judge_of(target: str) -> Judge:
    """The judge of a language; raises `ModuleNotFoundError` where its tests have none."""
    return cast(Judge, import_module(f"tests.{target}.judge"))
