"""How a developer starts with the package of a language: what to install, what to type, the first program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.targets.base import OutputFile


@dataclass(frozen=True, slots=True)
class Step:
    """A thing to do, in order: commands to type, or the content of `file`, which the user writes.

    `why` is a French sentence; in commands and files the environment variable DEPOT is the address of the repository
    that has the packages.
    """

    why: str
    text: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class Start:
    """The way to a first message: `needs` is what must be installed before (French), then the steps.

    `program` is the program among the steps, as the package ships it at `path`; empty where the release has no message
    that is short enough (see `generator.targets.first_message`).
    """

    needs: str
    steps: tuple[Step, ...]
    program: str = ""
    path: str = ""


def program_file(start: Start) -> Iterator[OutputFile]:
    """The first program as a file of the package."""
    from generator.targets.base import text_file

    if start.program:
        yield text_file(start.path, start.program)
