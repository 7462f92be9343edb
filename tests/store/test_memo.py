"""The memo of `hubgen watch`: equal inputs give the former result, other inputs a new one; nothing outlives its run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from generator.targets import memo
from generator.targets.base import OutputFile
from generator.targets.memo import Memo

COMPUTED: list[object] = []


@dataclass(frozen=True, slots=True)
class Item:
    name: str
    text: str = ""


class Escaped(str):
    """A text of a type of its own."""


@memo.files
def part(*inputs: object) -> Iterator[OutputFile]:
    COMPUTED.append(inputs)
    yield OutputFile("part.txt", repr(inputs).encode())


@memo.value
def length(text: str) -> int:
    COMPUTED.append(text)
    return len(text)


def run(found: Memo, *inputs: object) -> bool:
    """Whether the part was computed, in a run that needs only this part."""
    COMPUTED.clear()
    with found.in_use():
        assert part(*inputs) == (OutputFile("part.txt", repr(inputs).encode()),)
    return bool(COMPUTED)


def test_without_a_memo_a_function_is_called_each_time() -> None:
    COMPUTED.clear()
    assert [length("abc"), length("abc"), len(COMPUTED)] == [3, 3, 2]
    assert part(Item("x")) == part(Item("x")) and len(COMPUTED) == 4


@pytest.mark.parametrize(
    "others",
    [
        [(Item("a"),), (Item("b"),), (Item("a", "b"),)],
        [("a", "b"), ("ab", ""), ("a",)],
        [(Escaped("a"),), ("a",)],
        [((Item("a"), Item("b")),), ((Item("b"), Item("a")),)],
        [({"a": 1},), ({"a": 2},), ({"a": "1"},)],
        [(length,), (run,)],
        [(1,), (True,), (None,), ("1",)],
    ],
)
def test_a_part_is_computed_anew_for_other_inputs_only(others: list[tuple[object, ...]]) -> None:
    for inputs in others:
        found = Memo()
        assert run(found, *inputs) and not run(found, *inputs)
        assert all(run(found, *other) for other in others if other is not inputs)


def test_functions_do_not_share_results() -> None:
    found = Memo()
    with found.in_use():
        assert part("abc") != length("abc") == 3


def test_what_a_run_does_not_need_is_dropped() -> None:
    found = Memo()
    assert run(found, 1) and run(found, 2) and run(found, 1)
    assert len(found.last) == 1 and not found.current and not found.digests


def test_a_run_that_fails_or_renders_nothing_drops_nothing() -> None:
    found = Memo()
    assert run(found, 1)
    with pytest.raises(ZeroDivisionError), found.in_use():
        part(2)
        raise ZeroDivisionError
    with found.in_use():
        pass
    assert not run(found, 1)


def test_half_a_character_has_no_digest() -> None:
    found = Memo()
    with found.in_use():
        assert length("\ud800") == length("\ud800") == 1


def test_other_inputs_are_refused() -> None:
    with pytest.raises(TypeError, match="a part cannot be looked up by a value of type object"), Memo().in_use():
        part([object()])
