"""`hubgen cache`: where it is, how large, and gone when asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import store
from generator.store import Store
from tests.cli.conftest import Hubgen


def test_the_cache_is_shown_and_cleared(hubgen: Hubgen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.FOLDER, str(tmp_path / "cache"))
    entries = Store(tmp_path / "cache")
    for name in ("a", "b"):
        entries.put(name, b"x" * 2**20)
    assert hubgen("cache", "info").stdout == f"{tmp_path / 'cache'}: 2 entries, 2.0 MiB of at most 256 MiB\n"
    assert hubgen("cache", "clear").stdout == "2 entries removed\n"
    assert entries.sizes() == [] and ": 0 entries, 0.0 MiB" in hubgen("cache", "info").stdout


def test_where_nothing_is_cached(hubgen: Hubgen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.FOLDER, "off")
    assert hubgen("cache", "info").stdout == f"nothing is cached ({store.FOLDER}=off)\n"
    assert hubgen("cache", "clear").stdout == "0 entries removed\n"
