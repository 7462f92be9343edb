"""hubgen as a user has it: a wheel, in an environment of its own, away from the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT

WHEEL_CODE = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
PARTS = ("generator", "templates", "pyproject.toml", "README.md", "LICENSE")
NO_INDEX = ("NameResolutionError", "NewConnectionError", "ConnectTimeoutError", "No route to host")


@dataclass(frozen=True)
class Installed:
    """An environment with the wheel in it."""

    wheel: Path
    environment: Path

    def variables(self, **more: str) -> dict[str, str]:
        """What the shell of a user has: this environment first, nothing of the checkout."""
        path = f"{self.environment / 'bin'}:{os.environ['PATH']}"
        kept = {
            key: os.environ[key] for key in ("HOME", "TMPDIR", "PIP_INDEX_URL", "PIP_CONFIG_FILE") if key in os.environ
        }
        return {**kept, "PATH": path, "LANG": "C.UTF-8", "PIP_DISABLE_PIP_VERSION_CHECK": "1", **more}

    def hubgen(self, *arguments: str | Path, folder: Path, code: int = 0) -> str:
        """What `hubgen` says on standard output, run in `folder`; fails where it exits otherwise than with `code`."""
        command = [str(self.environment / "bin" / "hubgen"), *map(str, arguments)]
        done = subprocess.run(command, cwd=folder, env=self.variables(), capture_output=True, text=True, timeout=600)
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout


def copied_sources(folder: Path) -> Path:
    """The files of the project that a wheel is made of, as git knows them or as they stand."""
    folder.mkdir(parents=True)
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, folder / part)
    return folder


def build_wheel(sources: Path, out: Path) -> Path:
    """The wheel of `sources`, by the build backend that pyproject.toml names."""
    out.mkdir(parents=True)
    command = [sys.executable, "-c", WHEEL_CODE, str(out)]
    done = subprocess.run(command, cwd=sources, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    return out / done.stdout.split()[-1]


def install(wheel: Path, folder: Path) -> Installed:
    """A new environment with the wheel and what it needs; skipped where no package index can be reached."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True, timeout=300)
    installed = Installed(wheel, folder)
    command = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", str(wheel)]
    done = subprocess.run(command, env=installed.variables(), capture_output=True, text=True, timeout=900)
    if done.returncode and any(sign in done.stderr for sign in NO_INDEX):
        pytest.skip(f"no package index can be reached: {done.stderr.strip().splitlines()[-1]}")
    assert done.returncode == 0, done.stderr
    return installed


def names(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()
