"""Running a tool: where, with which environment, and what it said when it failed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

PATIENCE: Final = 1800
"""Seconds that a tool gets: a first Maven build fetches its plugins."""
LAST_LINES: Final = 25
UMASK: Final = 0o022


class ToolFailed(Exception):
    """A tool that gave up: which, and the end of what it said."""

    def __init__(self, program: str, output: str) -> None:
        super().__init__(program, output)
        self.program = program
        self.output = output

    def __str__(self) -> str:
        return f"{self.program} failed:\n{self.output}"


def run(
    command: Sequence[str],
    folder: Path,
    settings: Mapping[str, str],
    *,
    environment: Mapping[str, str] = os.environ,
    shown: str = "",
) -> str:
    """The standard output of `command`, run in `folder` with `settings` over `environment`.

    Raises `ToolFailed`, under the name `shown` (the program's, by default).
    """
    name = shown or Path(command[0]).name
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env={**environment, "LC_ALL": "C.UTF-8", "TZ": "UTC", **settings},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=PATIENCE,
            umask=UMASK,
            check=False,
        )
    except OSError as error:
        raise ToolFailed(name, error.strerror or str(error)) from error
    except subprocess.TimeoutExpired as error:
        raise ToolFailed(name, f"no end after {PATIENCE} seconds") from error
    if done.returncode != 0:
        said = f"{done.stdout}\n{done.stderr}".strip().splitlines()
        raise ToolFailed(name, "\n".join(said[-LAST_LINES:]))
    return done.stdout
