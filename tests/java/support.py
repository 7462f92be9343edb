"""Maven and the JDK, and what the tests do with them: lay out a rendered package, build it, run programs against it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.languages.transforms import Transforms
from generator.model import Release
from generator.targets.java import LANGUAGE, render
from generator.targets.java.project import package_name
from tests.support.projects import write

PROGRAMS = Path(__file__).parent / "programs"
TOOLS = ("mvn", "javac", "java")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]

needs_java = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (JDK 17 and Maven)")


def run(*command: str, folder: Path, text: str = "") -> str:
    """The standard output of a command; fails with all it said where it fails."""
    done = subprocess.run(
        command, cwd=folder, input=text, capture_output=True, encoding="utf-8", timeout=600, check=False
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout[-5000:]}\n{done.stderr[-5000:]}"
    return done.stdout


def maven(*goals: str, folder: Path) -> str:
    """The output of Maven: from its cache where that has all it needs, else with the network."""
    offline = subprocess.run(
        ["mvn", "-B", "-o", *goals], cwd=folder, capture_output=True, encoding="utf-8", timeout=600, check=False
    )
    return offline.stdout if offline.returncode == 0 else run("mvn", "-B", *goals, folder=folder)


@dataclass(frozen=True)
class Package:
    """A rendered package in a folder of its own, with programs beside it."""

    release: Release
    folder: Path

    @property
    def name(self) -> str:
        return package_name(self.release)

    def build(self) -> str:
        """Build the jar and put what it needs beside it; Maven's output."""
        return maven("package", "dependency:copy-dependencies", folder=self.folder)

    @property
    def class_path(self) -> str:
        return os.pathsep.join((f"{self.folder}/target/*", f"{self.folder}/target/dependency/*"))

    def program(self, name: str, *others: Package) -> tuple[str, ...]:
        """One of `programs/`, compiled against this package (and others); the command that runs it."""
        source = (PROGRAMS / f"{name}.java").read_text(encoding="utf-8").replace("models.", f"{self.name}.")
        path = os.pathsep.join(item.class_path for item in (self, *others))
        return _compiled(name, source, path, self.folder / "programs")


def _compiled(name: str, source: str, path: str, out: Path) -> tuple[str, ...]:
    """A program compiled against a class path; the command that runs it."""
    out.mkdir(exist_ok=True)
    (out / f"{name}.java").write_text(source, encoding="utf-8")
    run("javac", "-encoding", "UTF-8", "-cp", path, "-d", str(out), str(out / f"{name}.java"), folder=out)
    return ("java", "-Dfile.encoding=UTF-8", "-cp", os.pathsep.join((str(out), path)), name)


def lay_out(release: Release, folder: Path) -> Package:
    """Write the rendered package, as the writer would."""
    write(render(release), folder)
    return Package(release, folder)


@dataclass(frozen=True)
class Transformer:
    """A package of transformations, and the lines beside it."""

    folder: Path
    lines: tuple[Package, ...]

    @property
    def class_path(self) -> str:
        found = (f"{self.folder}/target/*", *(line.class_path for line in self.lines))
        return os.pathsep.join(found)

    def build(self) -> None:
        """Build the jars of all packages that are not there yet."""
        for line in self.lines:
            if not (line.folder / "target" / "dependency").is_dir():
                line.build()
        if not any(self.folder.glob("target/*.jar")):
            maven("package", folder=self.folder)

    def program(self, name: str, source: str = "") -> tuple[str, ...]:
        """One of `programs/` (or `source`), compiled against all packages; the command that runs it."""
        source = source or (PROGRAMS / f"{name}.java").read_text(encoding="utf-8")
        return _compiled(name, source, self.class_path, self.folder / "programs")


def lay_out_transforms(transforms: Transforms, root: Path) -> Transformer:
    """Write and build the package of transformations and those of all its releases, each in a folder of its own."""
    assert LANGUAGE.transforms is not None
    write(LANGUAGE.transforms.render(transforms), root / "transforms")
    lines = tuple(lay_out(release, root / release.version) for release in transforms.releases)
    transformer = Transformer(root / "transforms", lines)
    transformer.build()
    return transformer


def ask(program: tuple[str, ...], requests: Iterable[dict[str, Any]], folder: Path) -> Iterator[dict[str, Any]]:
    """The answers of a program that speaks JSON lines."""
    text = "".join(json.dumps(request) + "\n" for request in requests)
    for line in run(*program, folder=folder, text=text).rstrip("\n").split("\n"):
        yield json.loads(line)
