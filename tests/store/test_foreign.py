"""A cache folder that is not ours, or that others may write to, is neither read nor written; no entry is a link."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import store
from generator.store import Store
from tests.conftest import ROOT, SPECS, own_releases
from tests.writer.runs import tree

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder to another user")


def _of_another(folder: Path) -> None:
    os.chown(folder, 12345, 12345)


def _behind_a_link_of_another(folder: Path) -> None:
    folder.rename(folder.with_name("real"))
    folder.symlink_to("real")
    os.chown(folder, 12345, 12345, follow_symlinks=False)


CASES: dict[str, Callable[[Path], None]] = {
    "group": lambda folder: folder.chmod(0o770),
    "others": lambda folder: folder.chmod(0o702),
    "sticky": lambda folder: folder.chmod(0o1777),
    "another user": _of_another,
    "a link of another user": _behind_a_link_of_another,
}


@pytest.fixture(params=[pytest.param(name, marks=[needs_root] if "user" in name else []) for name in CASES])
def foreign(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """A store with an entry, whose folder is no longer to be trusted."""
    kept = Store(tmp_path / "store")
    kept.put("x", b"poison")
    kept.written.clear()
    assert kept.get("x") == b"poison" and kept.refusal() == ""
    CASES[request.param](tmp_path / "store")
    return kept


def test_it_is_not_used(foreign: Store) -> None:
    before = tree(foreign.folder)
    assert foreign.refusal() and foreign.get("x") is None
    foreign.put("y", b"content")
    foreign.trim(0)
    assert foreign.clear() == 0 and foreign.written == [] and tree(foreign.folder) == before


def test_every_command_says_so_and_does_its_work(foreign: Store, tmp_path: Path) -> None:
    before = tree(foreign.folder)
    environment = {**os.environ, "HUBGEN_CACHE": str(foreign.folder)}
    command = [sys.executable, "-m", "generator", "generate", str(SPECS / own_releases()[0]), "-t", "ir", "-o"]
    done = subprocess.run([*command, tmp_path / "out"], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0 and "the cache is not used: " in done.stderr, done.stderr
    assert tree(foreign.folder) == before
    info = subprocess.run([*command[:3], "cache", "info"], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert "nothing is cached" in info.stdout


def test_an_entry_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    kept = Store(tmp_path / "store")
    kept.put("x", b"content")
    shutil.move(tmp_path / "store" / "x", tmp_path / "elsewhere")
    (tmp_path / "store" / "x").symlink_to(tmp_path / "elsewhere")
    assert kept.get("x") is None
    kept.put("x", b"other")
    assert kept.get("x") == b"other" and (tmp_path / "elsewhere").read_bytes().endswith(b"content")


def test_an_unfinished_entry_that_is_there_is_not_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever guesses its name and puts a link there gets nothing."""
    monkeypatch.setattr(os, "urandom", lambda size: bytes(size))
    kept = Store(tmp_path / "store")
    kept.put("x", b"content")
    (tmp_path / "victim").write_bytes(b"mine")
    (tmp_path / "store" / f"{store.UNFINISHED}y.{bytes(8).hex()}").symlink_to(tmp_path / "victim")
    kept.put("y", b"content")
    assert (tmp_path / "victim").read_bytes() == b"mine"
    assert oct((tmp_path / "store" / "x").stat().st_mode)[-3:] == "600"
