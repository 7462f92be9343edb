"""Parts of a target: what a run made is known to the next, and a small change writes little."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from generator import store
from generator.store import Store
from generator.targets.base import OutputFile
from generator.targets.parts import MOST, NEWER, is_known, kept, kept_as, packed

MADE: list[int] = []


@pytest.fixture
def kept_in(tmp_path: Path) -> Store:
    MADE.clear()
    return Store(tmp_path)


def part(number: int) -> list[OutputFile]:
    MADE.append(number)
    return [OutputFile(f"{number}.txt", b"%d" % number * 100)]


def run(kept_in: Store, numbers: range | list[int]) -> list[int]:
    """The numbers that were made anew, of those that a run needs."""
    before = len(MADE)
    with store.using(kept_in), packed("x"):
        files = [file for number in numbers for file in kept(part, number)]
    assert [file.path for file in files] == [f"{number}.txt" for number in numbers]
    return MADE[before:]


def entry(kept_in: Store, which: str) -> dict[str, msgspec.Raw] | None:
    content = kept_in.get(store.key(("parts", which, "x")))
    return None if content is None else msgspec.msgpack.decode(content, type=dict[str, msgspec.Raw])


def test_a_small_change_is_written_beside_the_pack(kept_in: Store) -> None:
    assert run(kept_in, range(10)) == list(range(10)) and entry(kept_in, NEWER) is None
    pack = entry(kept_in, MOST)
    assert pack is not None and len(pack) == 10
    for changed in (100, 101, 102):
        assert run(kept_in, [*range(1, 10), changed]) == [changed]
        assert entry(kept_in, MOST) == pack and len(entry(kept_in, NEWER) or {}) == 1
        assert run(kept_in, [*range(1, 10), changed]) == []
    assert run(kept_in, range(10)) == [] and entry(kept_in, NEWER) == {}


def test_what_has_come_and_gone_is_at_most_half_of_the_pack(kept_in: Store) -> None:
    run(kept_in, range(10))
    for first in range(20):
        needed = range(first, first + 10)
        assert run(kept_in, needed) == ([first + 9] if first else [])
        assert run(kept_in, needed) == []
        assert len(entry(kept_in, MOST) or {}) + len(entry(kept_in, NEWER) or {}) <= 15
    run(kept_in, range(29, 30))
    assert len(entry(kept_in, MOST) or {}) == 1 and entry(kept_in, NEWER) == {}


def test_a_run_that_changes_nothing_writes_nothing(kept_in: Store) -> None:
    for numbers in ([*range(10)], [*range(9)], [*range(10)], []):
        run(kept_in, numbers)
        before = len(kept_in.written)
        run(kept_in, numbers)
        assert len(kept_in.written) == before, numbers


def test_a_target_without_parts_is_known_too(kept_in: Store) -> None:
    with store.using(kept_in):
        assert not is_known("x")
        run(kept_in, [])
        assert is_known("x")


def length(text: str) -> int:
    return len(text)


def test_a_part_that_cannot_be_read_is_made_and_kept_anew(kept_in: Store) -> None:
    def found() -> int:
        with store.using(kept_in), packed("x"):
            return kept_as(int, length, "abc")

    assert found() == 3
    pack = entry(kept_in, MOST) or {}
    nothing = msgspec.msgpack.encode(dict.fromkeys(pack))
    kept_in.put(store.key(("parts", MOST, "x")), nothing)
    assert found() == 3 and entry(kept_in, MOST) == pack
