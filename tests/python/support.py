"""Both Python flavours' packages on disk, and programs run against them in processes of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.languages.registry import language
from generator.languages.transforms import Transforms
from generator.model import Release
from tests.agreement.judging import Command
from tests.conftest import load_release
from tests.support.exact import read_line
from tests.support.projects import write

PROGRAMS = Path(__file__).parent / "programs"
HOSTS = """

def messages_of(name):
    try:
        return " ".join(hub.for_vhost(name).messages)
    except LookupError:
        return "unknown"

print(json.dumps([messages_of(name) for name in names]))"""


@dataclass(frozen=True)
class Package:
    """A rendered project in a folder of its own."""

    folder: Path
    module: str
    python: str = sys.executable
    dependencies: tuple[Path, ...] = ()

    @property
    def source(self) -> Path:
        return self.folder / "src"

    def run(self, *arguments: str, text: str = "", others: Iterable[Package] = ()) -> str:
        """The output of a Python program that imports the package; warnings are errors."""
        path = os.pathsep.join(map(str, (*(item.source for item in (self, *others)), *self.dependencies)))
        done = subprocess.run(
            [self.python, "-W", "error", *arguments],
            input=text,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
            timeout=600,
        )
        assert done.returncode == 0, done.stderr[-3000:]
        return done.stdout

    def evaluate(self, script: str, *others: Package) -> Any:
        """What a script prints as JSON; `hub` is the package."""
        start = f"import json\nimport {self.module} as hub\n"
        return json.loads(self.run("-c", start + script, others=others))

    @property
    def timing(self) -> Command:
        """The program that measures (see `agreement.judging`)."""
        environment = {"PYTHONPATH": str(self.source), "PYTHONUTF8": "1"}
        return (sys.executable, str(PROGRAMS / "timing.py"), self.module), environment

    def messages_of(self, names: list[str]) -> list[str]:
        """What the package says of each virtual host: its messages, or `unknown`."""
        found: list[str] = self.evaluate(f"names = {names!r}{HOSTS}")
        return found

    def ask(self, requests: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """The answers of the conformance program."""
        text = "".join(json.dumps(request) + "\n" for request in requests)
        for line in self.run(str(PROGRAMS / "conformance.py"), self.module, text=text).rstrip("\n").split("\n"):
            yield read_line(line)


@cache
def package(folder: Path, flavour: str) -> Package:
    """The package of a release folder, rendered once a process."""
    return lay_out(load_release(folder), flavour, Path(tempfile.mkdtemp(prefix=f"hubgen-{flavour}-")))


def lay_out(release: Release, flavour: str, folder: Path) -> Package:
    """Write the rendered project, as the writer would."""
    found = language(flavour)
    write(found.render(release), folder)
    return Package(folder, found.root(release))


def lay_out_transforms(transforms: Transforms, flavour: str, folder: Path) -> Transformer:
    """Write the package of transformations beside the flavour's packages of all its releases."""
    package = language(flavour).transforms
    assert package is not None
    write(package.render(transforms), folder / "transforms")
    lines = tuple(lay_out(release, flavour, folder / f"v{release.major}") for release in transforms.releases)
    name = package.package(transforms.newest).replace("-", "_")
    versions = tuple(release.version for release in transforms.releases)
    return Transformer(Package(folder / "transforms", name), lines, versions)


@dataclass(frozen=True)
class Transformer:
    """A package of transformations, and the lines beside it."""

    package: Package
    lines: tuple[Package, ...]
    releases: tuple[str, ...]

    @property
    def timing(self) -> Command:
        """The program that measures, from the oldest release to the newest."""
        path = os.pathsep.join(str(item.source) for item in (self.package, *self.lines))
        words = (self.lines[0].module.partition(".")[0], self.releases[0], self.releases[-1])
        environment = {"PYTHONPATH": path, "PYTHONUTF8": "1"}
        return (sys.executable, str(PROGRAMS / "bench_transforms.py"), *words), environment

    def ask(self, requests: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """The answers of the program that transforms."""
        text = "".join(json.dumps(request) + "\n" for request in requests)
        program, namespace = str(PROGRAMS / "transforms.py"), self.lines[0].module.partition(".")[0]
        for line in self.package.run(program, namespace, text=text, others=self.lines).rstrip("\n").split("\n"):
            yield json.loads(line)
