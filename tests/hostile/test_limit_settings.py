"""The settings of limits, read in this process: what is taken, what is refused, and what an error says."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator import limits
from generator.limits import Limit


def limit(name: str = "SOME", value: int = 100, what: str = "things", *, highest: int = 0) -> Limit:
    return limits._limit(name, value, what, highest=highest)


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch) -> Mapping[str, int]:
    found: dict[str, int] = {}
    monkeypatch.setattr(limits, "_settings", found)
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", {}),
        (" , ,", {}),
        ("A=1", {"A": 1}),
        (" A_B = 2K ,C=3 M,D=4G,", {"A_B": 2_048, "C": 3 * 2**20, "D": 4 * 2**30}),
        ("A=1,A=2", {"A": 2}),
        ("A=999999999999999", {"A": 999_999_999_999_999}),
    ],
)
def test_settings(text: str, found: dict[str, int]) -> None:
    assert limits.parse(text) == (found, [])


@pytest.mark.parametrize(
    "part", ["A", "A=", "A=0", "A=-1", "A=1T", "a=1", "A=1.5", "A=1=2", "=1", "A=1" + "0" * 15, "é"]
)
def test_what_is_no_setting_is_said_and_the_others_stand(part: str) -> None:
    found, problems = limits.parse(f"X=1, {part} ,Y=2")
    assert found == {"X": 1, "Y": 2}
    assert problems == [f"{part!r} is not NAME=NUMBER, with K, M or G behind it where wanted"]


def test_a_long_part_is_cut() -> None:
    assert limits.parse("x" * 81)[1][0].startswith(repr("x" * 80) + " is not")


def test_a_limit_without_a_bound() -> None:
    found = limit()
    assert found == 100 and not found.is_fixed
    assert found.exceeded() == "more than 100 things (limit SOME)"
    assert found.remedy == "make it smaller, or raise the limit for a file that is genuine: HUBGEN_LIMITS=SOME=200"
    assert found.sentence() == f"{found.exceeded()}; {found.remedy}"
    assert limit(value=1_000_000).exceeded() == "more than 1,000,000 things (limit SOME)"


def test_a_limit_that_may_be_raised_so_far() -> None:
    assert limit(highest=150).remedy.endswith("SOME=150") and limit(highest=300).remedy.endswith("SOME=200")


def test_a_limit_that_a_contract_fixes() -> None:
    found = limit(highest=100)
    assert found.is_fixed and found.remedy == "make it smaller: every package refuses it, too"


def test_a_setting_counts_up_to_the_highest(settings: dict[str, int]) -> None:
    settings["SOME"] = 500
    assert limit() == 500 and limit(highest=300) == 300 and limit(highest=600) == 500
    found = limit(highest=300)
    assert (found.name, found.what, found.default, found.highest) == ("SOME", "things", 100, 300)


def test_every_limit_by_its_name() -> None:
    names = [item.name for item in limits.every()]
    assert len(names) == len(set(names)) >= 14 and all(getattr(limits, name).name == name for name in names)
    assert limits.state() == " ".join(f"{name}={int(getattr(limits, name))}" for name in names)
    assert limits.problems() == []


def test_settings_that_count_for_nothing_are_said(settings: dict[str, int], monkeypatch: pytest.MonkeyPatch) -> None:
    settings.update({"NOTHING": 3, "YAML_DEPTH": 201, "DEPTH": 65, "TYPE_DEPTH": 5_000, "YAML_BYTES": 10**12})
    monkeypatch.setattr(limits, "_problems", ["a problem"])
    assert limits.problems() == [
        "a problem",
        f"NOTHING is no limit; there are {', '.join(item.name for item in limits.every())}",
        "YAML_DEPTH can be 200 at most",
        "DEPTH can be 64 at most, a contract fixes it",
    ]
