"""Every release at hand: the real ones, read in place, and the project's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import DSF, SPECS, own_releases, real_releases

EVERY_RELEASE = [
    *(DSF / name for name in real_releases() if name != "none"),
    *(SPECS / name for name in own_releases()),
]


@pytest.fixture(params=EVERY_RELEASE or [None], ids=lambda path: f"{path.parent.name}-{path.name}" if path else "none")
def release_folder(request: pytest.FixtureRequest) -> Path:
    """Each release folder in turn; skipped where there is none."""
    if request.param is None:
        pytest.skip(f"no releases in {DSF} or {SPECS}")
    folder: Path = request.param
    return folder
