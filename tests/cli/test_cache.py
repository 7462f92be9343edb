"""`hubgen cache`: where it is, how large, and gone when asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import store
from generator.store import Store
from tests.cli.conftest import Hubgen


def test_what_is_kept_is_told_and_removed(hubgen: Hubgen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.FOLDER, str(tmp_path / "kept"))
    kept = Store(tmp_path / "kept")
    for name in ("a", "b"):
        kept.put(name, b"x" * 2**20)
    assert hubgen("cache", "info").stdout == f"{tmp_path / 'kept'}: 2 entries, 2.0 MiB of at most 256 MiB\n"
    assert hubgen("cache", "clear").stdout == "2 entries removed\n"
    assert kept.sizes() == [] and ": 0 entries, 0.0 MiB" in hubgen("cache", "info").stdout


def test_where_nothing_is_kept(hubgen: Hubgen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.FOLDER, "off")
    assert hubgen("cache", "info").stdout == f"nothing is kept ({store.FOLDER})\n"
    assert hubgen("cache", "clear").stdout == "0 entries removed\n"
