"""The seconds that each judge takes to read a file, in a process that lives on; one that does not answer is ended."""

from __future__ import annotations

import select
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from generator.model import Release
from tests.csharp import support as csharp_support
from tests.java import support as java_support
from tests.python import support as python_support
from tests.ruby import support as ruby_support

Seconds = tuple[float, float]
"""To read, with all errors; to write what was read, as JSON and as XML."""
ENDLESS: Seconds = (float("inf"), float("inf"))
PATIENCE = 120.0
"""Seconds in which a program answers: it reads a file up to five times."""
RUNS, LONG = 3, 0.3


@dataclass(slots=True)
class Program:
    """A program that answers a file's name with seconds; started when needed, ended by `close`."""

    command: Sequence[str]
    environment: dict[str, str] | None = None
    process: subprocess.Popen[str] | None = None

    def seconds(self, file: Path) -> Seconds:
        """What the program measures; `ENDLESS` where it does not answer in time, or dies."""
        process = self.process or self._start()
        assert process.stdin and process.stdout
        process.stdin.write(f"{file}\n")
        process.stdin.flush()
        ready, _, _ = select.select([process.stdout], [], [], PATIENCE)
        line = process.stdout.readline() if ready else ""
        if not line:
            self.close()
            return ENDLESS
        read, write = map(float, line.split())
        return read, write

    def _start(self) -> subprocess.Popen[str]:
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(self.command, stdin=pipe, stdout=pipe, text=True, env=self.environment)
        return self.process

    def close(self) -> None:
        """End the process, where there is one."""
        if self.process is not None:
            self.process.kill()
            with suppress(BrokenPipeError):
                self.process.communicate()
            self.process = None


@dataclass(slots=True)
class Validator:
    """`hubgen validate` of a release, in this process."""

    release: Release

    def seconds(self, file: Path) -> Seconds:
        """As `Program.seconds`; it writes nothing."""
        data, rules, found = file.read_bytes(), _rules(self.release), list[float]()
        while len(found) < RUNS and sum(found) < LONG:
            start = time.process_time()
            validate(data, rules)
            found.append(time.process_time() - start)
        return min(found), 0.0

    def close(self) -> None:
        """Nothing to end."""


@cache
def _rules(release: Release):  # type: ignore[no-untyped-def]
    return compile_rules(release)


def judge(language: str, release: Release, folder: Path) -> Program | Validator:
    """The judge of a language, its package built in a folder that is not there yet."""
    return JUDGES[language](release, folder)


def _csharp(release: Release, folder: Path) -> Program:
    dll = csharp_support.lay_out(release, folder).program("timing")
    return Program((str(csharp_support.dotnet()), str(dll)))


def _java(release: Release, folder: Path) -> Program:
    package = java_support.lay_out(release, folder)
    package.build()
    return Program(package.program("Timing"))


def _ruby(release: Release, folder: Path) -> Program:
    package = ruby_support.lay_out(release, folder)
    return Program(("ruby", f"-I{folder / 'lib'}", str(ruby_support.PROGRAMS / "timing.rb"), package.name))


def _python(flavour: str) -> Callable[[Release, Path], Program]:
    def judge_of(release: Release, folder: Path) -> Program:
        package = python_support.lay_out(release, flavour, folder)
        program = str(python_support.PROGRAMS / "timing.py")
        return Program(
            (sys.executable, program, package.module), {"PYTHONPATH": str(package.source), "PYTHONUTF8": "1"}
        )

    return judge_of


JUDGES: dict[str, Callable[[Release, Path], Program | Validator]] = {
    "validator": lambda release, _: Validator(release),
    "pydantic": _python("pydantic"),
    "dataclass": _python("dataclass"),
    "csharp": _csharp,
    "java": _java,
    "ruby": _ruby,
}
