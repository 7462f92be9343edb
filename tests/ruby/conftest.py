"""Gems of the real releases and of our own, rendered once a process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import DSF, SPECS, load_release, own_releases, real_releases
from tests.ruby.support import Package, lay_out


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Package]:
    """The gem of a release folder, laid out once."""
    known: dict[Path, Package] = {}

    def package(folder: Path) -> Package:
        if folder not in known:
            known[folder] = lay_out(load_release(folder), tmp_path_factory.mktemp("ruby") / "ruby")
        return known[folder]

    return package


EVERY_RELEASE = [
    *(DSF / name for name in real_releases() if name != "none"),
    *(SPECS / name for name in own_releases()),
]


@pytest.fixture(params=EVERY_RELEASE or [None], ids=lambda path: f"{path.parent.name}-{path.name}" if path else "none")
def release_folder(request: pytest.FixtureRequest) -> Path:
    """Each release folder in turn: the real ones, read in place, and the project's own."""
    if request.param is None:
        pytest.skip(f"no releases in {DSF} or {SPECS}")
    folder: Path = request.param
    return folder
