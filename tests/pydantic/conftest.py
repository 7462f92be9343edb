"""The package of the project's newest release, imported."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

import pytest

from tests.conftest import SPECS, own_releases
from tests.pydantic.packages import imported, project


@pytest.fixture
def package() -> Iterator[ModuleType]:
    """The package of the newest release in specs/."""
    with imported(project(SPECS / own_releases()[-1])) as module:
        yield module
