"""What is kept stays fresh while it is used; where nothing can be kept, a run goes on all the same."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
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


@pytest.fixture
def entries(tmp_path: Path) -> Iterator[Store]:
    """A cache that is in use, beside an output folder."""
    found = Store(tmp_path / "cache")
    with store.using(found):
        yield found


@pytest.mark.parametrize("harm", ["another version", "another target", "another output", "damaged", "no entry"])
def test_an_entry_of_another_run_is_none(
    harm: str, entries: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, key = tmp_path / "out", cache._key(FOLDER, tmp_path / "out")
    generate(FOLDER, out, ("ir",))
    assert cache.unchanged(FOLDER, out, ("ir",)) is not None
    if harm == "another version":
        monkeypatch.setattr(store, "tool", lambda: "another")
    if harm == "another output":
        shutil.copytree(out, out := tmp_path / "copy")
    if harm == "damaged":
        entries.put(key, b"{")
    if harm == "no entry":
        entries.clear()
    assert cache.unchanged(FOLDER, out, ("xsd",) if harm == "another target" else ("ir",)) is None


def test_output_holds_outputs_alone(entries: Store, tmp_path: Path) -> None:
    generate(FOLDER, tmp_path / "out", ("ir",))
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [".hubgen.lock", FOLDER.name]
    assert entries.clear() > 0 and cache.unchanged(FOLDER, tmp_path / "out", ("ir",)) is None


@pytest.mark.parametrize("use_cache", [True, False])
def test_folders_are_known_by_any_of_their_names(use_cache: bool, entries: Store, tmp_path: Path) -> None:
    generate(FOLDER, tmp_path / "out", ("ir",), use_cache=use_cache)
    (tmp_path / "link").symlink_to(tmp_path)
    assert cache.unchanged(FOLDER, tmp_path / "link" / "out", ("ir",)) is not None
    assert cache.unchanged(FOLDER / "models" / "..", tmp_path / "out", ("ir",)) is not None


def test_without_a_cache_no_run_is_skipped(tmp_path: Path) -> None:
    with store.using(None):
        for _ in range(2):
            generate(FOLDER, tmp_path / "out", ("ir",))
            assert cache.unchanged(FOLDER, tmp_path / "out", ("ir",)) is None


def test_files_too_young_for_their_times_are_read_once(
    entries: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The times of a file that changed as the run ended may not show that it changed again."""
    output, key = tmp_path / own_releases()[-1] / "ir" / "release.json", cache._key(FOLDER, tmp_path)

    def noted() -> int:
        return msgspec.msgpack.decode(entries.get(key) or b"", type=cache.Entry).noted

    generate(FOLDER, tmp_path, ("ir",))
    entry = msgspec.msgpack.decode(entries.get(key) or b"", type=cache.Entry)
    entries.put(key, msgspec.msgpack.encode(replace(entry, noted=output.stat().st_ctime_ns)))
    time.sleep(2 * stamps.TICK / 1e9)
    assert cache.unchanged(FOLDER, tmp_path, ("ir",)) is not None
    assert noted() > output.stat().st_ctime_ns + stamps.TICK
    monkeypatch.setattr(stamps, "hashlib", None)  # nothing is read again
    assert cache.unchanged(FOLDER, tmp_path, ("ir",)) is not None
    monkeypatch.undo()
    content = output.read_bytes()
    output.write_bytes(content.swapcase())
    os.utime(output, ns=(noted() - 3 * stamps.TICK,) * 2)
    assert cache.unchanged(FOLDER, tmp_path, ("ir",)) is None


def test_a_cache_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("mine")
    with store.using(Store(tmp_path / "cache")):
        cache.remember(FOLDER, tmp_path, ("ir",), load_release(FOLDER), (), {})
        generate(FOLDER, tmp_path / "out", ("ir",))
        assert cache.unchanged(FOLDER, tmp_path / "out", ("ir",)) is None
    assert (tmp_path / "cache").read_text() == "mine"


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
