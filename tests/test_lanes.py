"""The lanes name tests that are there, and leave something of each law in the fast one."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT, real_releases
from tests.lanes import FAST, OF_ENDS, SLOW, SOAK, THINNED, mark, thinned

PLACES = dict.fromkeys([*SLOW, *sorted(FAST), *OF_ENDS, *(place for place, _ in THINNED)])


@pytest.mark.parametrize("place", PLACES)
def test_a_place_is_there(place: str) -> None:
    file, _, test = place.partition("::")
    assert (ROOT / file).exists()
    name = test.partition("[")[0]
    assert not name or name == "0" or f"def {name}(" in (ROOT / file).read_text("utf-8")


def test_what_is_fast_would_be_slow() -> None:
    for place in FAST:
        file = place.partition("::")[0]
        assert any(file == slow.partition("::")[0] or file.startswith(f"{slow}/") for slow in SLOW), place


def test_each_folder_and_each_language_is_in_the_fast_lane(request: pytest.FixtureRequest) -> None:
    """Where all of its tests were chosen for this run: no folder is slow as a whole, but fuzzing and properties."""
    folders = {path.parent.name for path in (ROOT / "tests").glob("*/test_*.py")}
    slow = {place.removeprefix("tests/") for place in SLOW if re.fullmatch(r"tests/\w+", place)}
    kept = {place.split("/")[1] for place in FAST}
    assert (slow & folders) - kept == {"fuzz", "properties"}


class _Item:
    def __init__(self, nodeid: str) -> None:
        self.nodeid, self.marks = nodeid, 0

    def add_marker(self, marker: object) -> None:
        self.marks += 1


def test_one_in_eight_stays() -> None:
    items = [_Item(f"tests/readers/test_unreadable.py::test_x[{number}]") for number in range(16)]
    mark(items, real_releases()[-1])  # type: ignore[arg-type]
    assert [item.marks for item in items] == [0, *[1] * 7] * 2


@pytest.mark.skipif(SOAK, reason="nothing is left out")
def test_a_law_with_many_inputs_keeps_its_share_of_them() -> None:
    place = "tests/agreement/test_unions.py::test_the_package_agrees"
    items = [_Item(f"{place}[{name}-{target}]") for name in "abcdef" for target in ("ruby", "java")]
    kept = [item.nodeid for item in thinned(items)]  # type: ignore[arg-type]
    assert [name for name in kept if "java" in name] == [f"{place}[a-java]", f"{place}[d-java]"]
    assert len(kept) == 8


def test_a_slow_test_without_parameters_is_slow() -> None:
    item = _Item("tests/store/test_same_bytes.py::test_a_run_after_a_change_is_a_first_run")
    mark([item], real_releases()[-1])  # type: ignore[list-item]
    assert item.marks == 1
