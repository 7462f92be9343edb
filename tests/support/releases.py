"""Every release at hand: the real ones, read in place, and the project's own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import DSF, SPECS, own_releases, real_releases

EVERY_RELEASE = [
    *(DSF / name for name in real_releases() if name != "none"),
    *(SPECS / name for name in own_releases()),
]

SMALLEST = 2


def small_copy(source: Path, target: Path) -> Path:
    """A copy of a release with few messages, for what is done many times: only the smallest of its workbooks."""
    shutil.copytree(source, target, symlinks=True)
    for kind in ("models", "test-cases"):
        books = sorted((target / kind).glob("*.xlsx"), key=lambda path: path.stat().st_size)
        for path in books[SMALLEST:]:
            path.unlink()
    return target


OWN = [SPECS / name for name in own_releases()]
NAMES = {path: f"{path.parent.name}-{path.name}" for path in EVERY_RELEASE}


def of_releases(folders: list[Path]) -> pytest.MarkDecorator:
    """A test of `release_folder` for some of the releases only."""
    return pytest.mark.parametrize("release_folder", folders, ids=NAMES.__getitem__, indirect=True)


@pytest.fixture(params=EVERY_RELEASE or [None], ids=lambda path: NAMES.get(path, "none"))
def release_folder(request: pytest.FixtureRequest) -> Path:
    """Each release folder in turn; skipped where there is none."""
    if request.param is None:
        pytest.skip(f"no releases in {DSF} or {SPECS}")
    folder: Path = request.param
    return folder
