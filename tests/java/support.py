"""Maven and the JDK, and what the tests do with them: lay out a rendered package, build it, run programs against it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from generator.languages.transforms import Transforms
from generator.model import Release
from generator.targets.java import LANGUAGE, render
from generator.targets.java.project import package_name
from tests.support.builds import laid_out, once
from tests.support.exact import read_line

PROGRAMS = Path(__file__).parent / "programs"
OF_ANY_RELEASE = (
    *("Allowed", "Bench", "Canary", "Codes", "Conformance", "Envelopes", "FormerNames", "Hostile", "Hosts", "Lines"),
    *("Objects", "Readback", "Samples", "Threads", "Timing", "Trees"),
)
"""Programs that know no class of a release: they are compiled together, which takes as long as two of them."""
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
        """Build the jar and put what it needs beside it, unless a test of this run did; Maven's output."""
        said = self.folder / "target" / "maven.txt"
        once(self.folder, "jar", lambda: self._build(said))
        return said.read_text("utf-8")

    def _build(self, said: Path) -> None:
        text = maven("package", "dependency:copy-dependencies", folder=self.folder)
        said.write_text(text, "utf-8")

    @property
    def class_path(self) -> str:
        return os.pathsep.join((f"{self.folder}/target/*", f"{self.folder}/target/dependency/*"))

    def program(self, name: str, *others: Package) -> tuple[str, ...]:
        """One of `programs/`, compiled against this package (and others); the command that runs it."""
        path = os.pathsep.join(item.class_path for item in (self, *others))
        names = OF_ANY_RELEASE if name in OF_ANY_RELEASE else (name,)
        texts = {name: (PROGRAMS / f"{name}.java").read_text(encoding="utf-8") for name in names}
        sources = {name: text.replace("models.", f"{self.name}.") for name, text in texts.items()}
        return _compiled(name, sources, path, self.folder)


def _compiled(name: str, sources: Mapping[str, str], path: str, folder: Path) -> tuple[str, ...]:
    """A program compiled against a class path, with others, unless a test of this run did; the command that runs it."""
    digest = crc32("".join(sources.values()).encode())
    out = folder / "programs" / f"{digest:x}"
    once(folder, f"programs-{digest:x}", lambda: _compile(sources, path, out))
    return ("java", "-Dfile.encoding=UTF-8", "-cp", os.pathsep.join((str(out), path)), name)


def _compile(sources: Mapping[str, str], path: str, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for name, source in sources.items():
        (out / f"{name}.java").write_text(source, encoding="utf-8")
    files = [f"{name}.java" for name in sources]
    run("javac", "-encoding", "UTF-8", "-cp", path, "-d", ".", *files, folder=out)


def lay_out(release: Release) -> Package:
    """The rendered package, as the writer would write it; the tests of a run share it."""
    return Package(release, laid_out("java", render(release)))


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
            line.build()
        once(self.folder, "jar", lambda: maven("package", folder=self.folder))

    def program(self, name: str, source: str = "") -> tuple[str, ...]:
        """One of `programs/` (or `source`), compiled against all packages; the command that runs it."""
        source = source or (PROGRAMS / f"{name}.java").read_text(encoding="utf-8")
        return _compiled(name, {name: source}, self.class_path, self.folder)


def lay_out_transforms(transforms: Transforms) -> Transformer:
    """The package of transformations and those of all its releases, built; the tests of a run share them."""
    assert LANGUAGE.transforms is not None
    folder = laid_out("java-transforms", LANGUAGE.transforms.render(transforms))
    transformer = Transformer(folder, tuple(map(lay_out, transforms.releases)))
    transformer.build()
    return transformer


def ask(program: tuple[str, ...], requests: Iterable[dict[str, Any]], folder: Path) -> Iterator[dict[str, Any]]:
    """The answers of a program that speaks JSON lines."""
    text = "".join(json.dumps(request) + "\n" for request in requests)
    for line in run(*program, folder=folder, text=text).rstrip("\n").split("\n"):
        yield read_line(line)
