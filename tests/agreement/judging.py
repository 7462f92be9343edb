"""What a language's tests provide for the agreement tests: the module `tests.<target>.judge`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast

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
        """The program for a release; built in `folder` where it is not there yet."""

    def timing_of(self, release: Release, folder: Path) -> Command:
        """The program that reads lines `<runs> <file>` and prints, for each, the least seconds of so many runs.

        The seconds are those of the processor: to read the file with all its errors, and to write what was read.
        """

    def hosts_of(self, release: Release, folder: Path, names: list[str]) -> list[str]:
        """What the package says of each virtual host: its messages with blanks between them, or `unknown`."""


def judge_of(target: str) -> Judge:
    """The judge of a language; raises `ModuleNotFoundError` where its tests have none."""
    return cast(Judge, import_module(f"tests.{target}.judge"))
