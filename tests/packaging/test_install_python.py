"""Both Python packages, installed by pip from a simple index into an empty environment: three lines together."""

from __future__ import annotations

import subprocess
import sys
import venv
from functools import cache
from pathlib import Path

import pytest

from generator.targets.python.tools import HATCHLING
from tests.packaging.support import PROGRAMS, Shop, check, lines, needs, run, samples

DEPENDENCIES = ("pydantic", "jiter")


@cache
def wheels(folder: Path) -> Path:
    """The wheels of what the packages need, fetched once; skipped where there is no network."""
    command = [sys.executable, "-m", "pip", "download", "-q", "--only-binary=:all:", "-d", str(folder), *DEPENDENCIES]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    if done.returncode:
        pytest.skip(f"pip cannot fetch {', '.join(DEPENDENCIES)}: {done.stderr[-300:]}")
    return folder


@needs(HATCHLING)
@pytest.mark.parametrize("target", ["pydantic", "dataclass"])
def test_three_lines_in_one_environment(target: str, shop: Shop, tmp_path: Path) -> None:
    names = {"pydantic": "hubsante-models", "dataclass": "hubsante-dataclasses"}
    index = (shop.stocked(target) / "simple").as_uri()
    environment = tmp_path / "environment"
    venv.create(environment, with_pip=False)
    python = environment / "bin" / "python"
    found = ["--find-links", str(wheels(tmp_path / "wheels"))] if target == "pydantic" else []
    wanted = [f"{names[target]}-{line}" for line in lines().values()]
    pip = [sys.executable, "-m", "pip", "--isolated", "--python", str(python), "install", "-q"]
    run(*pip, "--index-url", index, *found, *wanted, folder=tmp_path)
    modules = {name: f"{names[target].replace('-', '_')}.{line}" for name, line in lines().items()}
    samples(tmp_path, modules)
    run(str(python), "-I", "-W", "error", str(PROGRAMS / "use.py"), str(tmp_path), *modules.values(), folder=tmp_path)
    check(tmp_path, list(modules.values()))
    run(*pip[:5], str(python), "check", folder=tmp_path)
