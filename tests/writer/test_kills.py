"""Runs of `hubgen generate` that are killed at random moments leave the old output whole, or the new."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from tests.conftest import ROOT, SPECS, own_releases
from tests.writer.runs import tree

KILLS = 100
KILLS_OF_RUNS = int(os.environ.get("HUBGEN_KILLS", "8"))
"""Runs of the whole command that are killed; `make torture` kills 500."""


def two_inputs(folder: Path) -> list[Path]:
    """Two of our releases that both call themselves 9.0."""
    copies = []
    for name in own_releases()[-2:]:
        copy = folder / f"in-{name}"
        shutil.copytree(SPECS / name, copy)
        text = (copy / "release.yaml").read_text("utf-8")
        lines = ['release: "9.0"' if line.startswith("release:") else line for line in text.splitlines()]
        (copy / "release.yaml").write_text("\n".join(lines) + "\n", "utf-8")
        copies.append(copy)
    return copies


def generate(folder: Path, out: Path) -> list[str]:
    targets = ["-t", "json-schema", "-t", "pydantic"]
    return [sys.executable, "-m", "generator", "generate", str(folder), "-o", str(out), *targets, "--quiet"]


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return two_inputs(tmp_path_factory.mktemp("kills"))


@pytest.fixture(scope="module")
def wholes(inputs: list[Path], tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """The two trees that a run which nobody disturbs leaves."""
    trees = []
    for folder in inputs:
        out = tmp_path_factory.mktemp("whole")
        subprocess.run(generate(folder, out), check=True, cwd=ROOT)
        trees.append(tree(out / "9.0"))
    assert trees[0] != trees[1]
    return trees


def test_kills_while_writing(inputs: list[Path], tmp_path: Path) -> None:
    """A process that does nothing but write two trees in turn, killed a hundred times."""
    command = [sys.executable, "-m", "tests.writer.kill", str(KILLS), str(tmp_path / "out"), *map(str, inputs)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stderr
    found = Counter(done.stdout.split())
    assert found.total() == KILLS and found["torn"] == 0, found
    assert found["first"] > KILLS / 10 and found["second"] > KILLS / 10, found


def test_kills_of_whole_runs(inputs: list[Path], wholes: list[dict[str, str]], tmp_path: Path) -> None:
    """`hubgen generate` with a store, all its processes killed between their start and past their end."""
    random, out, environment = Random(10), tmp_path / "out", {**os.environ, "HUBGEN_CACHE": str(tmp_path / "store")}
    mine = out / "9.0" / "json-schema" / "mine.txt"
    start = time.perf_counter()
    subprocess.run(generate(inputs[0], out), check=True, cwd=ROOT, env=environment)
    whole = time.perf_counter() - start
    mine.write_text("mine")
    found: Counter[int] = Counter()
    for number in range(KILLS_OF_RUNS):
        command = generate(inputs[(number + 1) % 2], out)
        process = subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)
        time.sleep(random.uniform(0.02, 1.2) * whole)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert mine.read_text() == "mine", "a file of others is lost"
        left = tree(out / "9.0")
        del left["json-schema/mine.txt"]
        assert left in wholes, f"a torn tree after {number + 1} kills"
        found[wholes.index(left)] += 1
    subprocess.run(generate(inputs[1], out), check=True, cwd=ROOT, env=environment)
    mine.unlink()
    assert tree(out / "9.0") == wholes[1], "what killed runs kept does not change a result"
    assert sorted(path.name for path in out.iterdir()) == [".hubgen.lock", "9.0"]
    assert KILLS_OF_RUNS < 20 or min(found[0], found[1]) > 0, f"no kill fell after a run's end, or all did: {found}"
