"""Packages of the real releases and of our own, rendered and built once a process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import DSF, SPECS, load_release, own_releases, real_releases
from tests.java.support import Package, lay_out

Packages = Callable[[Path], Package]


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    """The built package of a release folder."""
    known: dict[Path, Package] = {}

    def package(folder: Path) -> Package:
        if folder not in known:
            known[folder] = lay_out(load_release(folder), tmp_path_factory.mktemp("java") / "java")
            known[folder].build()
        return known[folder]

    return package


@pytest.fixture(scope="session")
def conformance(packages: Packages) -> Callable[[Path], tuple[str, ...]]:
    """The command of a release folder's conformance program."""
    known: dict[Path, tuple[str, ...]] = {}

    def program(folder: Path) -> tuple[str, ...]:
        if folder not in known:
            known[folder] = packages(folder).program("Conformance")
        return known[folder]

    return program


def _every_release() -> list[Path]:
    real = [DSF / name for name in real_releases() if name != "none"]
    return real + [SPECS / name for name in own_releases()]


@pytest.fixture(
    params=_every_release() or [None], ids=lambda path: f"{path.parent.name}-{path.name}" if path else "none"
)
def release_folder(request: pytest.FixtureRequest) -> Path:
    """Each release folder in turn: the real ones, read in place, and the project's own."""
    if request.param is None:
        pytest.skip(f"no releases in {DSF} or {SPECS}")
    folder: Path = request.param
    return folder
