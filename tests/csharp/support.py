"""The .NET tool, and what the tests do with it: lay out a rendered package, build it, run programs against it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.languages.transforms import Transforms
from generator.model import Release
from generator.targets.csharp import LANGUAGE, render
from generator.targets.csharp.naming import root_namespace
from tests.conftest import ROOT
from tests.support.projects import write

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
        project = self.folder / name
        project.mkdir(exist_ok=True)
        source = source or (PROGRAMS / name / "Program.cs").read_text(encoding="utf-8")
        (project / "Program.cs").write_text(source.replace("HubSante.Models.V0", self.namespace), encoding="utf-8")
        return _built(project, [item.sources / f"{item.namespace}.csproj" for item in (self, *others)])


def _built(project: Path, references: Iterable[Path]) -> Path:
    """Build the program in a folder against other projects; the program's file."""
    found = "".join(f'<ProjectReference Include="{item}" />' for item in references)
    (project / f"{project.name}.csproj").write_text(
        '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><Nullable>enable</Nullable>'
        f"<TargetFrameworks>{framework()}</TargetFrameworks><LangVersion>8.0</LangVersion></PropertyGroup>"
        f"<ItemGroup>{found}</ItemGroup></Project>",
        encoding="utf-8",
    )
    build(project)
    return project / "bin" / "Debug" / framework() / f"{project.name}.dll"


def lay_out(release: Release, folder: Path) -> Package:
    """Write the rendered package, as the writer would."""
    write(render(release), folder)
    return Package(release, folder)


def lay_out_transforms(transforms: Transforms, root: Path) -> Transformer:
    """Write the package of transformations and those of all its releases, each in a folder of its own."""
    found = LANGUAGE.transforms
    assert found is not None
    name = found.package(transforms.newest)
    write(found.render(transforms), root / name)
    lines = [lay_out(release, root / release.version) for release in transforms.releases]
    return Transformer(root, root / name / "src" / f"{name}.csproj", tuple(lines))


@dataclass(frozen=True)
class Transformer:
    """A package of transformations, and the lines beside it."""

    root: Path
    project: Path
    lines: tuple[Package, ...]

    def program(self, name: str, source: str = "") -> Path:
        """One of `programs/` (or `source`), built against the package and all lines; the program's file."""
        project = self.root / name
        project.mkdir(exist_ok=True)
        source = source or (PROGRAMS / name / "Program.cs").read_text(encoding="utf-8")
        (project / "Program.cs").write_text(source, encoding="utf-8")
        return _built(project, [self.project, *(line.sources / f"{line.namespace}.csproj" for line in self.lines)])


def ask(program: Path, requests: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The answers of a program that speaks JSON lines."""
    text = "".join(json.dumps(request) + "\n" for request in requests)
    for line in run(str(program), folder=program.parent, text=text).rstrip("\n").split("\n"):
        yield json.loads(line)
