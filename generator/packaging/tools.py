"""The toolchains that hubgen can use: what each is for, whether it is there, and how to get it.

The one answer to "which tools are there": `hubgen doctor` prints it, and what builds or publishes a package asks here.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
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
HATCHLING: Final = Tool(
    "hatchling", "builds the Python packages: wheel and sdist", "pip install hatchling", module="hatchling"
)
TWINE: Final = Tool("twine", "publishes to PyPI-like repositories", "pip install 'hubgen[publish]'", module="twine")
RUBY: Final = Tool("ruby", "runs the Ruby package", "apt-get install ruby ruby-nokogiri", "ruby")
GEM: Final = Tool("gem", "builds the gem, publishes to RubyGems-like repositories", "apt-get install ruby", "gem")
DOTNET: Final = Tool(
    "dotnet",
    "builds the NuGet package, publishes to NuGet-like repositories",
    "a .NET SDK ≥ 8; SDK 3.1, for one framework: `.ci/install-dotnet FOLDER`, then HUBGEN_DOTNET=FOLDER/dotnet",
    "dotnet",
    variable="HUBGEN_DOTNET",
)
JAVAC: Final = Tool("javac", "compiles the Java package (JDK ≥ 17)", "apt-get install openjdk-17-jdk-headless", "javac")
MAVEN: Final = Tool(
    "mvn",
    "builds the jar, publishes to Maven-like repositories",
    "apt-get install maven openjdk-17-jdk-headless",
    "mvn",
)
TOOLS: Final = (GIT, HATCHLING, TWINE, RUBY, GEM, DOTNET, JAVAC, MAVEN)
"""Every tool, in the order in which they are told."""


def find(tool: Tool, environment: Mapping[str, str] = os.environ) -> Path | None:
    """Where a tool is; `None` where it is not, or where its variable names no program."""
    if tool.module:
        return _distribution_folder(tool.module)
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
    return Status(tool, path, distribution(tool.module).version if tool.module else _version(path, tool.version_option))


def survey() -> tuple[Status, ...]:
    """All tools, in the order of `TOOLS`."""
    return tuple(status(tool) for tool in TOOLS)


def command_of(tool: Tool, path: Path) -> tuple[str, ...]:
    """The words that start a tool found at `path`: a library is run by our own Python."""
    return (sys.executable, "-m", tool.module) if tool.module else (str(path),)


def _distribution_folder(name: str) -> Path | None:
    try:
        return Path(str(distribution(name).locate_file("")))
    except PackageNotFoundError:
        return None


@cache
def _version(path: Path, option: str) -> str:
    """The first number with a point that a program says of itself; empty where it says none, or fails."""
    try:
        done = subprocess.run(
            [path, option], capture_output=True, encoding="utf-8", errors="replace", timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    number = NUMBER.search(done.stdout) or NUMBER.search(done.stderr)
    return number[0] if number and done.returncode == 0 else ""
