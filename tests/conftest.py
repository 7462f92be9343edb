"""Fixtures that every test may use: the real releases, read in place, and the project's own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from generator.diagnostics import Collector
from generator.model import Release
from generator.pipeline import load
from tests import lanes
from tests.support.builds import run_folder

ROOT = Path(__file__).parent.parent
DSF = Path(os.environ.get("HUBGEN_DSF", ROOT.parent / "shared" / "dsf"))
SPECS = ROOT / "specs"
os.environ.setdefault("HUBGEN_CACHE", "off")  # tests keep nothing in the user's folders, and find nothing there

settings.register_profile("hubgen", deadline=None)  # a slow minute of the machine is no defect
settings.load_profile("hubgen")


def real_releases() -> list[str]:
    """The names of the real releases at hand, or one name to be skipped where there are none."""
    return sorted(path.name for path in DSF.glob("*") if (path / "models").is_dir()) or ["none"]


def pytest_configure() -> None:
    """One folder of builds for all processes of the run: those that it starts find the name in their environment."""
    run_folder()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The marker `slow`, before tests are chosen by it; some tests are of a few releases alone."""
    lanes.mark(items, real_releases()[-1])
    names = {real_releases()[0], real_releases()[-1]}
    ends = {*names, *(str(DSF / name) for name in names), str(SPECS / own_releases()[-1])}
    items[:] = lanes.thinned(item for item in items if not lanes.is_between(item, ends))


def own_releases() -> list[str]:
    """The names of the project's own releases."""
    return sorted(path.name for path in SPECS.glob("*") if (path / "models").is_dir())


@cache
def load_release(folder: Path) -> Release:
    """The checked model of a release folder, loaded once a process."""
    collector = Collector()
    release = load(folder, collector)
    assert release is not None, "\n".join(map(str, collector.errors))
    return release


@pytest.fixture(params=real_releases())
def real(request: pytest.FixtureRequest) -> Path:
    """The folder of each real release in turn; skipped where HUBGEN_DSF has none."""
    if request.param == "none":
        pytest.skip(f"no real releases in {DSF}; set HUBGEN_DSF")
    return DSF / request.param


@pytest.fixture
def dsf() -> Callable[[str], Path]:
    """The folder of one real release by name; skipped where it is absent."""

    def folder(name: str) -> Path:
        if not (DSF / name).is_dir():
            pytest.skip(f"no release {name} in {DSF}; set HUBGEN_DSF")
        return DSF / name

    return folder


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, headless; one for all tests of a process, since Playwright's synchronous API stands but once in it."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine (apt-get install chromium)")
    with sync_api.sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield made
        made.close()
