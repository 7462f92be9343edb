"""The wheel, built and installed once for all tests of this folder, whatever worker runs them."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.install.support import Installed, build_wheel, copied_sources, install


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run have in common."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "hubgen-installed"
    folder.mkdir(exist_ok=True)
    return folder


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """One worker at a time."""
    with (folder / "lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def wheel(shared: Path) -> Path:
    with alone(shared):
        built = list((shared / "dist").glob("*.whl"))
        return built[0] if built else build_wheel(copied_sources(shared / "sources"), shared / "dist")


@pytest.fixture(scope="session")
def installed(wheel: Path, shared: Path) -> Installed:
    with alone(shared):
        if (shared / "done").exists():
            return Installed(wheel, shared / "environment")
        found = install(wheel, shared / "environment")
        (shared / "done").touch()
        return found


@pytest.fixture(autouse=True)
def one_at_a_time(request: pytest.FixtureRequest, shared: Path) -> Iterator[None]:
    """The environment is one for all workers, and workflows install into it: its tests do not meet."""
    if "installed" not in request.fixturenames:
        yield
        return
    tests = shared / "tests"
    tests.mkdir(exist_ok=True)
    with alone(tests):
        yield
