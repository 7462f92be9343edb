"""Packages of the real releases and of our own, rendered and built once a process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import load_release
from tests.csharp.support import Package, lay_out
from tests.support.releases import release_folder

__all__ = ["release_folder"]


@pytest.fixture(scope="session")
def packages() -> Callable[[Path], Package]:
    """The package of a release folder, laid out once."""
    known: dict[Path, Package] = {}

    def package(folder: Path) -> Package:
        if folder not in known:
            known[folder] = lay_out(load_release(folder))
        return known[folder]

    return package


@pytest.fixture(scope="session")
def conformance(packages: Callable[[Path], Package]) -> Callable[[Path], Path]:
    """The conformance program of a release folder, built once."""
    known: dict[Path, Path] = {}

    def program(folder: Path) -> Path:
        if folder not in known:
            known[folder] = packages(folder).program("conformance")
        return known[folder]

    return program
