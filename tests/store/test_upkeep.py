"""What is kept stays fresh while it is used; where nothing can be kept, a run goes on all the same."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from generator import cache, stamps, store
from generator.diagnostics import Collector
from generator.pipeline import generate
from generator.site import write_site
from generator.store import Store
from tests.conftest import SPECS, load_release, own_releases

FOLDER = SPECS / own_releases()[-1]


def test_an_entry_that_is_used_is_not_among_the_oldest(tmp_path: Path) -> None:
    kept = Store(tmp_path)
    kept.put("x", b"content")
    os.utime(tmp_path / "x", (1, 1))
    assert kept.get("x") == b"content" and time.time() - (tmp_path / "x").stat().st_mtime < 60
    os.utime(tmp_path / "x", (time.time() - 60, time.time() - 60))
    assert kept.get("x") == b"content" and time.time() - (tmp_path / "x").stat().st_mtime > 50, "not at every use"


def test_a_user_without_a_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def no_home() -> Path:
        raise RuntimeError("no home")

    monkeypatch.setattr(Path, "home", no_home)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv(store.FOLDER, raising=False)
    assert store.default() is None
    monkeypatch.setenv(store.FOLDER, str(tmp_path))
    assert store.default() == Store(tmp_path)


@pytest.mark.parametrize("harm", ["another version", "another target", "no JSON"])
def test_an_entry_of_another_run_is_none(harm: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    generate(FOLDER, tmp_path, ("ir",))
    assert cache.unchanged(FOLDER, tmp_path, ("ir",)) is not None
    if harm == "another version":
        monkeypatch.setattr(cache, "tool", lambda: "another")
    if harm == "no JSON":
        next((tmp_path / cache.FOLDER).iterdir()).write_text("{")
    assert cache.unchanged(FOLDER, tmp_path, ("xsd",) if harm == "another target" else ("ir",)) is None


def test_files_too_young_for_their_times_are_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The times of a file that changed as the run ended may not show that it changed again."""
    generate(FOLDER, tmp_path, ("ir",))
    entry = next((tmp_path / cache.FOLDER).iterdir())
    output = tmp_path / own_releases()[-1] / "ir" / "release.json"
    os.utime(entry, ns=(output.stat().st_ctime_ns,) * 2)
    time.sleep(2 * stamps.TICK / 1e9)
    assert cache.unchanged(FOLDER, tmp_path, ("ir",)) is not None
    assert entry.stat().st_mtime_ns > output.stat().st_ctime_ns + stamps.TICK
    monkeypatch.setattr(stamps, "hashlib", None)  # nothing is read again
    assert cache.unchanged(FOLDER, tmp_path, ("ir",)) is not None
    monkeypatch.undo()
    content = output.read_bytes()
    output.write_bytes(content.swapcase())
    os.utime(output, ns=(entry.stat().st_mtime_ns - 3 * stamps.TICK,) * 2)
    assert cache.unchanged(FOLDER, tmp_path, ("ir",)) is None


def test_what_cannot_be_remembered_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / cache.FOLDER).write_text("mine")
    cache.remember(FOLDER, tmp_path, ("ir",), load_release(FOLDER), (), {})
    assert (tmp_path / cache.FOLDER).read_text() == "mine" and cache.unchanged(FOLDER, tmp_path, ("ir",)) is None


def test_a_site_of_nothing_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    built = write_site([tmp_path / "empty"], tmp_path / "out")
    assert (built.releases, built.unreadable) == ((), (tmp_path / "empty",))
    assert built.changes.is_empty and not (tmp_path / "out").exists()


def test_what_is_read_is_the_same_with_and_without_a_store(tmp_path: Path) -> None:
    from generator.loading import load

    met, again = Collector(), Collector()
    with store.using(Store(tmp_path)):
        first, second = load(FOLDER, met), load(FOLDER, again)
    assert first == second == load_release(FOLDER) and met.all == again.all
