"""Packages of the real releases and of our own, rendered and built once a process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import load_release
from tests.java.support import Package, lay_out
from tests.support.releases import release_folder

__all__ = ["release_folder"]

Packages = Callable[[Path], Package]


@pytest.fixture(scope="session")
def packages() -> Packages:
    """The built package of a release folder."""
    known: dict[Path, Package] = {}

    def package(folder: Path) -> Package:
        if folder not in known:
            known[folder] = lay_out(load_release(folder))
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
