"""Packages of the real releases and of our own, rendered once a process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import load_release
from tests.support.releases import release_folder
from tests.typescript.support import Package, lay_out

__all__ = ["release_folder"]


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Package]:
    """The package of a release folder, laid out once."""
    known: dict[Path, Package] = {}

    def package(folder: Path) -> Package:
        if folder not in known:
            known[folder] = lay_out(load_release(folder), tmp_path_factory.mktemp("typescript"))
        return known[folder]

    return package
