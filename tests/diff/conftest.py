"""Releases to compare in the tests of the diff."""

from __future__ import annotations

import pytest

from generator.diff.changes import Comparison
from generator.diff.engine import compare
from generator.diff.witness import prove
from generator.model import Release
from tests.conftest import SPECS, load_release, own_releases


@pytest.fixture(scope="session")
def own_pair() -> tuple[Release, Release]:
    """The two newest of the project's own releases."""
    names = own_releases()
    if len(names) < 2:
        pytest.skip("fewer than two releases in specs/")
    return load_release(SPECS / names[-2]), load_release(SPECS / names[-1])


@pytest.fixture(scope="session")
def own_diff(own_pair: tuple[Release, Release]) -> Comparison:
    """The proven comparison of the two."""
    return prove(compare(*own_pair), *own_pair)
