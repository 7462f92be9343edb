"""The store: whole entries or none, bounded, and never in the way."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from generator import store
from generator.store import Store


def test_what_was_put_is_got(tmp_path: Path) -> None:
    kept = Store(tmp_path / "a" / "b")
    assert kept.get("x") is None
    kept.put("x", b"content")
    assert kept.get("x") == b"content" and kept.written == ["x"]
    assert oct((tmp_path / "a" / "b").stat().st_mode)[-3:] == "700"


@pytest.mark.parametrize("harm", [b"", b"short", b"x" * 100, None])
def test_a_damaged_entry_is_none(harm: bytes | None, tmp_path: Path) -> None:
    kept = Store(tmp_path)
    kept.put("x", b"content" * 10)
    path = tmp_path / "x"
    path.write_bytes(path.read_bytes()[:-1] if harm is None else harm)
    assert kept.get("x") is None
    with store.using(kept):
        assert store.cached(list[int], ("fact",), lambda: [1]) == [1]
        (tmp_path / store.key(("fact",))).write_bytes(store.checksum(b"\xc1") + b"\xc1")  # whole, and no MessagePack
        assert store.cached(list[int], ("fact",), lambda: [2]) == [2]
        assert store.cached(list[int], ("fact",), lambda: [3]) == [2]


def test_an_entry_of_another_type_is_none(tmp_path: Path) -> None:
    with store.using(Store(tmp_path)):
        assert store.cached(list[str], ("fact",), lambda: ["a"]) == ["a"]
        assert store.cached(list[int], ("fact",), lambda: [1]) == [1]


def test_half_a_character_is_not_kept_and_no_fault(tmp_path: Path) -> None:
    with store.using(Store(tmp_path)):
        assert store.cached(str, ("\ud800",), lambda: "\ud800") == "\ud800"
        assert store.cached(str, ("\ud800",), lambda: "b") == "b"


def test_facts_that_run_together_are_told_apart() -> None:
    assert len({store.key(facts) for facts in (("ab", "c"), ("a", "bc"), ("abc",), ("abc", ""), (b"abc", ""))}) == 4


def test_the_oldest_go(tmp_path: Path) -> None:
    kept = Store(tmp_path)
    for number in range(10):
        kept.put(str(number), b"x" * 968)
        os.utime(tmp_path / str(number), (number, number))
    (tmp_path / ".left.1").write_bytes(b"half")
    os.utime(tmp_path / ".left.1", (1, 1))
    (tmp_path / ".at-work.2").write_bytes(b"half")
    kept.trim(most=20_000)
    assert len(kept.sizes()) == 11 and not (tmp_path / ".left.1").exists() and (tmp_path / ".at-work.2").exists()
    kept.trim(most=8_000)
    assert {name for *_, name in kept.sizes()} >= {"9", "8", "7", "6"} and kept.get("0") is None
    assert kept.clear() > 0 and kept.sizes() == []


def test_many_at_once(tmp_path: Path) -> None:
    kept, wrong = Store(tmp_path), []

    def work(number: int) -> None:
        for turn in range(200):
            name = str(turn % 7)
            kept.put(name, name.encode() * 10_000)
            found = kept.get(name)
            if found is not None and found != name.encode() * 10_000:
                wrong.append(number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_a_place_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    kept = Store(tmp_path / "file" / "store")
    kept.put("x", b"1")
    assert kept.get("x") is None and kept.sizes() == [] and kept.clear() == 0
    kept.trim()


def test_where_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(store.FOLDER, "off")
    assert store.default() is None
    monkeypatch.setenv(store.FOLDER, str(tmp_path / "here"))
    assert store.default() == Store(tmp_path / "here")
    monkeypatch.delenv(store.FOLDER)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert store.default() == Store(tmp_path / "hubgen")
