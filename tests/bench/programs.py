"""The packages' benchmark programs: built, started, and asked in turn."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.model import Release
from generator.targets import registry
from tests.csharp import support as csharp
from tests.java import support as java
from tests.python import support as python
from tests.ruby import support as ruby
from tests.support.projects import write
from tests.typescript import support as typescript

Command = list[str]


@dataclass(frozen=True)
class Language:
    """A language's package: what its tools lack (empty where all is there), and how its program is started.

    `start` takes the release and a folder of its own, and gives the command less the message's files.
    """

    name: str
    parser: str
    missing: str
    start: Callable[[Release, Path], Command]


class Program:
    """A running program that measures on demand."""

    def __init__(self, command: Command, messages: list[Path], settings: Mapping[str, str] | None = None) -> None:
        self._process = subprocess.Popen(
            [*command, *map(str, messages)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, **csharp.QUIET, **(settings or {})},
        )

    def per_second(self, what: str, seconds: float) -> float:
        """Messages a second of processor: of `json`, of `xml`, or by the language's own parser `alone`."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(f"{what} {seconds}\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline())

    def close(self) -> None:
        """End the program."""
        self._process.communicate()


def _pydantic(release: Release, folder: Path) -> Command:
    return _python(release, folder, "pydantic")


def _dataclass(release: Release, folder: Path) -> Command:
    return _python(release, folder, "dataclass")


def _python(release: Release, folder: Path, flavour: str) -> Command:
    package = python.lay_out(release, flavour, folder)
    program = str(python.PROGRAMS / "bench.py")
    return ["env", f"PYTHONPATH={package.source}", sys.executable, program, package.module]


def _csharp(release: Release, folder: Path) -> Command:
    project = csharp.lay_out(release, folder).program("bench").parents[3]
    framework = csharp.framework()
    csharp.run("build", "-v", "q", "-c", "Release", f"-p:TargetFrameworks={framework}", folder=project)
    return [str(csharp.dotnet()), str(project / "bin" / "Release" / framework / "bench.dll")]


def _java(release: Release, folder: Path) -> Command:
    package = java.lay_out(release, folder)
    package.build()
    return list(package.program("Bench"))


def _ruby(release: Release, folder: Path) -> Command:
    package = ruby.lay_out(release, folder)
    return ["ruby", f"-I{package.folder / 'lib'}", str(ruby.PROGRAMS / "bench.rb"), package.name]


def _typescript(release: Release, folder: Path) -> Command:
    package = typescript.lay_out(release, folder)
    write(registry.load(["json-schema"])["json-schema"](release), folder)
    tools = typescript.TOOLS if typescript.has_tools else "-"
    program = str(typescript.PROGRAMS / "bench.mjs")
    return ["node", program, str(package.folder / "index.js"), str(folder / "RS-EDA.schema.json"), tools]


LANGUAGES = (
    Language("Python, pydantic", "json", "", _pydantic),
    Language("Python, dataclass", "json", "", _dataclass),
    Language("C#", "System.Text.Json", "" if csharp.dotnet() else "no .NET SDK", _csharp),
    Language("Java", "Jackson's tokens", f"no {', '.join(java.MISSING)}" if java.MISSING else "", _java),
    Language("Ruby", "json", ruby.missing(), _ruby),
    Language(
        "TypeScript",
        "Ajv's standalone code" if typescript.has_tools else "JSON.parse",
        typescript.missing(),
        _typescript,
    ),
)
