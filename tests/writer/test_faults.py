"""Whole runs on a full disk, where nobody may write, and two at once: old output or new, nothing torn, nothing lost."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from tests.conftest import ROOT
from tests.writer.runs import manifest_is_right, tree
from tests.writer.test_kills import generate, two_inputs

TIMES = max(3, int(os.environ.get("HUBGEN_KILLS", "8")) // 10)


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return two_inputs(tmp_path_factory.mktemp("faults"))


@pytest.fixture(scope="module")
def wholes(inputs: list[Path], tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """The tree of each input."""
    trees = []
    for folder in inputs:
        out = tmp_path_factory.mktemp("whole")
        assert run(folder, out).returncode == 0
        trees.append(tree(out / "9.0"))
    return trees


def run(folder: Path, out: Path, before: Callable[[], None] = lambda: None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "HUBGEN_CACHE": str(out.parent / "store")}
    environment.pop("COVERAGE_PROCESS_CONFIG", None)  # coverage.py cannot write either, and says so
    return subprocess.run(
        generate(folder, out), cwd=ROOT, env=environment, capture_output=True, text=True, timeout=600, preexec_fn=before
    )


def test_files_that_cannot_grow(inputs: list[Path], wholes: list[dict[str, str]], tmp_path: Path) -> None:
    """A file larger than the limit cannot be written (EFBIG), which falls into another file each time."""
    random, out = Random(3), tmp_path / "out"
    assert run(inputs[0], out).returncode == 0
    for number in range(TIMES):
        size = random.randrange(1, 60_000)

        def limit(size: int = size) -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        done = run(inputs[1], out, limit)
        assert done.returncode == 1 and "cannot write" in done.stderr and "Traceback" not in done.stderr, done.stderr
        assert tree(out / "9.0") == wholes[0], f"torn at {size} bytes, run {number}"
    assert run(inputs[1], out).returncode == 0 and tree(out / "9.0") == wholes[1]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = os.geteuid() == 0 and shutil.which("mount")
    done = mounted and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(place)], capture_output=True
    )
    if not done or done.returncode:
        pytest.skip("no file system can be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk(inputs: list[Path], wholes: list[dict[str, str]], small_disk: Path) -> None:
    out, random = small_disk / "out", Random(5)
    assert run(inputs[0], out).returncode == 0
    for _ in range(TIMES):
        left = shutil.disk_usage(small_disk).free
        filler = small_disk / "filler"
        filler.write_bytes(b"x" * max(0, left - random.randrange(4_096, 200_000)))
        done = run(inputs[1], out)
        assert done.returncode == 1 and "cannot write" in done.stderr and "Traceback" not in done.stderr, done.stderr
        assert tree(out / "9.0") == wholes[0] and manifest_is_right(out / "9.0")
        filler.unlink()
    done = run(inputs[1], out)
    usage = shutil.disk_usage(small_disk)
    assert done.returncode == 0 and tree(out / "9.0") == wholes[1], f"{done.stderr} {usage}"


def test_a_file_system_that_is_read_only(inputs: list[Path], wholes: list[dict[str, str]], small_disk: Path) -> None:
    """Nobody may write, root neither."""
    out = small_disk / "out"
    assert run(inputs[0], out).returncode == 0
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    done = run(inputs[1], out)
    assert done.returncode == 1 and "cannot write" in done.stderr and "Traceback" not in done.stderr, done.stderr
    assert tree(out / "9.0") == wholes[0]
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    assert run(inputs[1], out).returncode == 0 and tree(out / "9.0") == wholes[1]


def test_two_runs_at_once(inputs: list[Path], wholes: list[dict[str, str]], tmp_path: Path) -> None:
    """Both write the same release; the first is killed now and then."""
    random, out = Random(7), tmp_path / "out"
    environment = {**os.environ, "HUBGEN_CACHE": str(tmp_path / "store")}
    assert run(inputs[0], out).returncode == 0
    for number in range(TIMES):
        both = [
            subprocess.Popen(generate(folder, out), cwd=ROOT, env=environment, start_new_session=True)
            for folder in inputs[:: -1 if number % 2 else 1]
        ]
        if number % 3 == 0:
            time.sleep(random.uniform(0.1, 2))
            os.killpg(both[0].pid, signal.SIGKILL)
        codes = [process.wait(600) for process in both]
        assert codes[1] == 0 and codes[0] in (0, -signal.SIGKILL)
        assert tree(out / "9.0") in wholes and manifest_is_right(out / "9.0")
