"""A tool that hubgen can use: what it is for, whether it is there, and how to get it.

The tools of a language are in its folder; `languages.registry.all_tools` lists all of them.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

NUMBER: Final = re.compile(r"\d+(?:\.\d+)+")
PATIENCE: Final = 30
"""Seconds that a tool gets to say its version: a cold Java virtual machine takes a few."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A program or a Python library that hubgen uses where it is there.

    `command` is looked for on the PATH; `variable` is an environment variable that names the program instead;
    `module` is the distribution of a library that runs in hubgen's own Python. `remedy` says how to get it.
    """

    name: str
    purpose: str
    remedy: str
    command: str = ""
    variable: str = ""
    module: str = ""
    version_option: str = "--version"


@dataclass(frozen=True, slots=True)
class Status:
    """A tool as it was found: its path (`None` where it is missing) and its version (empty where it does not say)."""

    tool: Tool
    path: Path | None
    version: str = ""

    @property
    def is_there(self) -> bool:
        """Whether it can be used."""
        return self.path is not None


GIT: Final = Tool(
    "git",
    "compares with a tag (`diff git:…`); says whether a release to publish is committed",
    "apt-get install git",
    "git",
)


def find(tool: Tool, environment: Mapping[str, str] = os.environ) -> Path | None:
    """Where a tool is; `None` where it is not, or where its variable names no program."""
    if tool.module:
        return _distribution_folder(tool.module)
    import shutil

    if tool.variable and (named := environment.get(tool.variable)):
        found = shutil.which(named, path=environment.get("PATH"))
    else:
        found = shutil.which(tool.command, path=environment.get("PATH"))
    return Path(found) if found else None


def status(tool: Tool) -> Status:
    """A tool's path and version; the version is asked of the tool itself."""
    path = find(tool)
    if path is None:
        return Status(tool, None)
    return Status(tool, path, _library_version(tool.module) if tool.module else _version(path, tool.version_option))


def command_of(tool: Tool, path: Path) -> tuple[str, ...]:
    """The words that start a tool found at `path`: a library is run by our own Python."""
    return (sys.executable, "-m", tool.module) if tool.module else (str(path),)


def _distribution_folder(name: str) -> Path | None:
    from importlib.metadata import PackageNotFoundError, distribution  # imported late: it takes 25 ms

    try:
        return Path(str(distribution(name).locate_file("")))
    except PackageNotFoundError:
        return None


def _library_version(name: str) -> str:
    from importlib.metadata import version

    return version(name)


@cache
def _version(path: Path, option: str) -> str:
    """The first number with a point that a program says of itself; empty where it says none, or fails."""
    import subprocess  # imported late: every comparison of releases reads which tools a language has

    try:
        done = subprocess.run(
            [path, option], capture_output=True, encoding="utf-8", errors="replace", timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    number = NUMBER.search(done.stdout) or NUMBER.search(done.stderr)
    return number[0] if number and done.returncode == 0 else ""
