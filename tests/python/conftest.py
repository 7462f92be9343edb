"""Both flavours in turn."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SPECS, own_releases
from tests.python.support import Package, package


@pytest.fixture(params=["dataclass", "pydantic"])
def flavour(request: pytest.FixtureRequest) -> str:
    """The name of a flavour's target."""
    name: str = request.param
    return name


@pytest.fixture
def packages(flavour: str) -> Callable[[Path], Package]:
    """The flavour's package of a release folder."""
    return lambda folder: package(folder, flavour)


@pytest.fixture
def newest(packages: Callable[[Path], Package]) -> Package:
    """The flavour's package of the project's newest release."""
    return packages(SPECS / own_releases()[-1])
