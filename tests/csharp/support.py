"""The .NET tool, and what the tests do with it: lay out a rendered package, build it, run programs against it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from generator.languages.transforms import Transforms
from generator.model import Release
from generator.targets.csharp import LANGUAGE, render
from generator.targets.csharp.naming import root_namespace
from tests.conftest import ROOT
from tests.support.builds import laid_out, once
from tests.support.exact import read_line

PROGRAMS = Path(__file__).parent / "programs"
INSTALLED = ROOT / ".tools" / "dotnet" / "dotnet"
QUIET = {"DOTNET_CLI_TELEMETRY_OPTOUT": "1", "DOTNET_NOLOGO": "1", "DOTNET_SKIP_FIRST_TIME_EXPERIENCE": "1"}


@cache
def dotnet() -> str | None:
    """The tool: `HUBGEN_DOTNET`, or where `.ci/install-dotnet .tools/dotnet` puts it, or the machine's own."""
    named = os.environ.get("HUBGEN_DOTNET")
    return named or (str(INSTALLED) if INSTALLED.exists() else shutil.which("dotnet"))


needs_dotnet = pytest.mark.skipif(
    dotnet() is None, reason="no .NET SDK: run `.ci/install-dotnet .tools/dotnet`, or set HUBGEN_DOTNET"
)


def run(*arguments: str, folder: Path, text: str = "") -> str:
    """The standard output of `dotnet …`; fails with all it said where it fails."""
    done = subprocess.run(
        [str(dotnet()), *arguments],
        cwd=folder,
        input=text,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **QUIET},
        timeout=600,
    )
    assert done.returncode == 0, f"dotnet {' '.join(arguments)}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@cache
def framework() -> str:
    """The framework that the tool at hand builds without a package from elsewhere."""
    version = run("--version", folder=ROOT).strip().splitlines()[-1]
    major = int(version.split(".")[0])
    return "netcoreapp3.1" if major < 5 else f"net{major}.0"


def build(project: Path) -> None:
    """Build a project; a warning is a failure."""
    run("build", "-v", "q", "-warnaserror", f"-p:TargetFrameworks={framework()}", folder=project)


@dataclass(frozen=True)
class Package:
    """A rendered package in a folder of its own, with programs beside it."""

    release: Release
    folder: Path

    @property
    def namespace(self) -> str:
        return root_namespace(self.release)

    @property
    def sources(self) -> Path:
        return self.folder / "src"

    @property
    def assembly(self) -> Path:
        return self.sources / "bin" / "Debug" / framework() / f"{self.namespace}.dll"

    def program(self, name: str, *others: Package, source: str = "") -> Path:
        """One of `programs/` (or `source`), built against this package (and others); the program's file."""
        source = source or (PROGRAMS / name / "Program.cs").read_text(encoding="utf-8")
        return _built(self.folder / name, source.replace("HubSante.Models.V0", self.namespace), (self, *others))

    def once(self, name: str, build: Callable[[], object], *others: Package) -> None:
        """Build something in the package's folder, unless a test of this run did."""
        once(self.folder, name, build, *(item.folder for item in others))


def _built(project: Path, source: str, packages: Sequence[Package], *references: Path) -> Path:
    """Build a program against packages and other projects, unless a test of this run did; the program's file."""
    projects = [*references, *(item.sources / f"{item.namespace}.csproj" for item in packages)]
    folders = [item.folder for item in packages]
    once(
        project.parent,
        f"{project.name}-{crc32(source.encode()):x}",
        lambda: _build_program(project, source, projects),
        *folders,
    )
    return project / "bin" / "Debug" / framework() / f"{project.name}.dll"


def _build_program(project: Path, source: str, references: Iterable[Path]) -> None:
    project.mkdir(exist_ok=True)
    (project / "Program.cs").write_text(source, encoding="utf-8")
    found = "".join(f'<ProjectReference Include="{item}" />' for item in references)
    (project / f"{project.name}.csproj").write_text(
        '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><Nullable>enable</Nullable>'
        f"<TargetFrameworks>{framework()}</TargetFrameworks><LangVersion>8.0</LangVersion></PropertyGroup>"
        f"<ItemGroup>{found}</ItemGroup></Project>",
        encoding="utf-8",
    )
    build(project)


def lay_out(release: Release) -> Package:
    """The rendered package, as the writer would write it; the tests of a run share it."""
    return Package(release, laid_out("csharp", render(release)))


def lay_out_transforms(transforms: Transforms) -> Transformer:
    """The package of transformations, and those of all its releases; the tests of a run share them."""
    found = LANGUAGE.transforms
    assert found is not None
    root = laid_out("csharp-transforms", found.render(transforms))
    project = root / "src" / f"{found.package(transforms.newest)}.csproj"
    return Transformer(root, project, tuple(map(lay_out, transforms.releases)))


@dataclass(frozen=True)
class Transformer:
    """A package of transformations, and the lines beside it."""

    root: Path
    project: Path
    lines: tuple[Package, ...]

    def program(self, name: str, source: str = "") -> Path:
        """One of `programs/` (or `source`), built against the package and all lines; the program's file."""
        source = source or (PROGRAMS / name / "Program.cs").read_text(encoding="utf-8")
        return _built(self.root / name, source, self.lines, self.project)


def ask(program: Path, requests: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The answers of a program that speaks JSON lines."""
    text = "".join(json.dumps(request) + "\n" for request in requests)
    for line in run(str(program), folder=program.parent, text=text).rstrip("\n").split("\n"):
        yield read_line(line)
