"""Ruby, and what the tests do with it: lay out a rendered gem, run programs against it."""

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
from generator.targets.ruby import LANGUAGE, render
from tests.support.exact import read_line
from tests.support.projects import write

PROGRAMS = Path(__file__).parent / "programs"
RBS = 'load Gem.bin_path("rbs", "rbs")'


@cache
def missing() -> str:
    """What the tests lack: Ruby or its gem Nokogiri; empty where all is there."""
    if shutil.which("ruby") is None:
        return "no ruby"
    done = subprocess.run(["ruby", "-rnokogiri", "-e", ""], capture_output=True)
    return "" if done.returncode == 0 else "no nokogiri"


needs_ruby = pytest.mark.skipif(bool(missing()), reason=f"{missing()}: apt-get install ruby ruby-nokogiri")


@cache
def has_rbs() -> bool:
    """Whether the gem `rbs`, which comes with Ruby, is installed."""
    return not missing() and subprocess.run(["ruby", "-rrbs", "-e", ""], capture_output=True).returncode == 0


needs_rbs = pytest.mark.skipif(not has_rbs(), reason="no rbs: it comes with Ruby, or `gem install rbs`")


@dataclass(frozen=True)
class Package:
    """A rendered gem in a folder of its own."""

    release: Release
    folder: Path

    @property
    def name(self) -> str:
        return LANGUAGE.package(self.release)

    @property
    def line(self) -> str:
        return LANGUAGE.root(self.release)

    def run(self, *arguments: str, text: str = "", others: Iterable[Package] = ()) -> str:
        """The output of `ruby -w …`; fails where the program does, or where one of our files gives a warning."""
        libs = [f"-I{package.folder / 'lib'}" for package in (self, *others)]
        return ruby("-w", *libs, *arguments, text=text, folder=self.folder)

    def evaluate(self, script: str, *others: Package) -> Any:
        """What a script prints as JSON; `Hub` is the line."""
        start = f'require "{self.name}"; Hub = {self.line}\n'
        return json.loads(self.run("-e", start + script, others=others))

    def ask(self, requests: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """The answers of the conformance program."""
        text = "".join(json.dumps(request) + "\n" for request in requests)
        for line in (
            self.run(str(PROGRAMS / "conformance.rb"), self.name, self.line, text=text).rstrip("\n").split("\n")
        ):
            yield read_line(line)


def ruby(*arguments: str, text: str = "", folder: Path) -> str:
    """The standard output of `ruby …`; warnings count as failures, save those of installed gems."""
    done = subprocess.run(
        ["ruby", *arguments],
        cwd=folder,
        input=text,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        timeout=600,
    )
    said = [line for line in done.stderr.splitlines() if "/gems/" not in line]
    assert (done.returncode, said) == (0, []), f"{' '.join(arguments)[:300]}\n{done.stderr[-3000:]}"
    return done.stdout


def lay_out(release: Release, folder: Path) -> Package:
    """Write the rendered gem, as the writer would."""
    write(render(release), folder)
    return Package(release, folder)


def lay_out_transforms(transforms: Transforms, root: Path) -> Transformer:
    """Write the gem of transformations and those of all its releases, each in a folder of its own."""
    found = LANGUAGE.transforms
    assert found is not None
    write(found.render(transforms), root / "transforms")
    lines = (lay_out(release, root / release.version) for release in transforms.releases)
    return Transformer(root / "transforms", tuple(lines))


@dataclass(frozen=True)
class Transformer:
    """A gem of transformations in a folder of its own, and the lines beside it."""

    folder: Path
    lines: tuple[Package, ...]

    @property
    def words(self) -> list[str]:
        """What loads the gem and all lines."""
        folders = [self.folder, *(line.folder for line in self.lines)]
        names = [f"-r{line.name}" for line in self.lines]
        return [*(f"-I{folder / 'lib'}" for folder in folders), *names, "-rhubsante_transforms"]

    def run(self, *arguments: str, text: str = "") -> str:
        """The output of `ruby -w …`, with the gem and all lines loaded."""
        return ruby("-w", *self.words, *arguments, text=text, folder=self.folder)

    def evaluate(self, script: str, *arguments: str) -> Any:
        """What a script prints as JSON."""
        return json.loads(self.run("-e", script, *arguments))

    def ask(self, requests: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """The answers of the program that transforms."""
        text = "".join(json.dumps(request) + "\n" for request in requests)
        for line in self.run(str(PROGRAMS / "transforms.rb"), text=text).rstrip("\n").split("\n"):
            yield json.loads(line)
