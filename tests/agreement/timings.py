"""The seconds that each judge takes to read a file, in a process that lives on; one that does not answer is ended."""

from __future__ import annotations

import select
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.agreement.judges import LANGUAGES
from tests.agreement.judging import Command, judge_of
from tests.agreement.release import contract_release

ROOT = Path(__file__).parents[2]
Seconds = tuple[float, float]
"""To read, with all errors; to write what was read, as JSON and as XML."""
ENDLESS: Seconds = (float("inf"), float("inf"))
PATIENCE = 120.0
"""Seconds of a clock in which a program answers, for each run that is asked."""
VALIDATOR = "validator"
JUDGES = (VALIDATOR, *LANGUAGES)


@dataclass(slots=True)
class Program:
    """A program that answers a number of runs and a file's name with seconds; started when needed, ended by `close`."""

    command: Command
    process: subprocess.Popen[str] | None = None

    def seconds(self, file: Path, runs: int) -> Seconds:
        """The least that the program measures; `ENDLESS` where it does not answer in time, or dies."""
        process = self.process or self._start()
        assert process.stdin and process.stdout
        process.stdin.write(f"{runs} {file}\n")
        process.stdin.flush()
        ready, _, _ = select.select([process.stdout], [], [], PATIENCE * runs)
        line = process.stdout.readline() if ready else ""
        if not line:
            self.close()
            return ENDLESS
        read, write = map(float, line.split())
        return read, write

    def _start(self) -> subprocess.Popen[str]:
        pipe = subprocess.PIPE
        arguments, environment = self.command
        self.process = subprocess.Popen(arguments, stdin=pipe, stdout=pipe, text=True, env=environment)
        return self.process

    def close(self) -> None:
        """End the process, where there is one."""
        if self.process is not None:
            self.process.kill()
            with suppress(BrokenPipeError):
                self.process.communicate()
            self.process = None


def judge(language: str, folder: Path) -> Program:
    """The judge of a language for the release of the contract, its package built in a folder that is not there yet."""
    if language == VALIDATOR:
        return Program(((sys.executable, "-m", "tests.agreement.programs.timing"), {"PYTHONPATH": str(ROOT)}))
    return Program(judge_of(language).timing_of(contract_release(), folder))
