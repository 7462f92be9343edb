"""The wheel, built and installed once for all tests of this folder (once per worker)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.install.support import Installed, build_wheel, copied_sources, install


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    return build_wheel(copied_sources(folder / "sources"), folder / "dist")


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return install(wheel, tmp_path_factory.mktemp("user") / "environment")
