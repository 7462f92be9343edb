"""The sources as Python's own tools see them, and what an import costs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import DSF, SPECS, own_releases, real_releases
from tests.pydantic.packages import project

FOLDERS = [DSF / name for name in real_releases() if name != "none"] + [SPECS / own_releases()[-1]]
TIMED = """
import json, sys, time
start = time.perf_counter()
__import__(sys.argv[1])
print(json.dumps([time.perf_counter() - start, sorted(name for name in sys.modules if name.startswith(sys.argv[1]))]))
"""


@pytest.fixture(params=FOLDERS, ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def generated(request: pytest.FixtureRequest) -> Path:
    return project(request.param)


def passes(*command: str, cwd: Path) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2_000:] + done.stderr[-2_000:]


def test_black(generated: Path) -> None:
    passes("black", "--check", "--quiet", ".", cwd=generated)


def test_ruff(generated: Path) -> None:
    passes(
        "ruff",
        "check",
        "--isolated",
        "--no-cache",
        "--select",
        "E4,E7,E9,F,I,N,B,D1,SIM",
        "--ignore",
        "N818",
        ".",
        cwd=generated,
    )


def test_mypy(generated: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    cache = tmp_path_factory.getbasetemp() / "mypy"
    line = next((generated / "src" / "hubsante_models").iterdir()).name
    paths = ("--explicit-package-bases", "--namespace-packages", "-p", f"hubsante_models.{line}")
    passes("mypy", "--strict", f"--cache-dir={cache}", *paths, cwd=generated / "src")


def test_import_is_light(generated: Path) -> None:
    line = next((generated / "src" / "hubsante_models").iterdir()).name
    command = [sys.executable, "-c", TIMED, f"hubsante_models.{line}"]
    done = subprocess.run(command, env={"PYTHONPATH": str(generated / "src")}, capture_output=True, text=True)
    seconds, modules = json.loads(done.stdout)
    print(f"import hubsante_models.{line}: {seconds:.3f} s")
    names = {name.rsplit(".", 1)[-1] for name in modules}
    assert {name for name in names if not name.startswith("_")} == {line}, "a message module is imported"
