"""Lists for information in a comparison: every change of their codes is reported, no message is refused for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diff.changes import Comparison, Verdict
from generator.diff.contract import contracts
from generator.diff.engine import compare
from generator.diff.report.formats import render
from generator.model import Code, FieldType, Release
from tests.diff.apply import apply
from tests.diff.test_edits import mirrored, outline
from tests.passes.test_informative_lists import PLACE, TEXT, release

NAMED = replace(TEXT, informative_list="Hub.risk")


def codes(**labels: str) -> tuple[Code, ...]:
    return tuple(Code(value, (text,), PLACE) for value, text in labels.items())


def with_codes(given: Release, values: tuple[Code, ...]) -> Release:
    lists = tuple(replace(item, codes=values) if item.id == "Hub.risk" else item for item in given.nomenclatures)
    return replace(given, nomenclatures=lists)


def named(values: tuple[Code, ...], kind: FieldType = NAMED) -> Release:
    return with_codes(release(kind), values)


def checked(old: Release, new: Release) -> Comparison:
    """The comparison, which obeys the laws: the changes applied give the new contracts, and they mirror."""
    found = compare(old, new)
    assert apply(found, old, new) == contracts(new)
    assert mirrored(found.changes) == outline(compare(new, old).changes)
    for format_ in ("text", "markdown", "html", "json", "xlsx"):
        assert render(found, format_, "fr")
    return found


OLD = codes(R01="Fire", R02="Flood, high water")


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ((*OLD, *codes(R03="Snow")), "COD-ADD"),
        (OLD[:1], "COD-DEL"),
        (codes(R01="Fire", R09="Flood, high water"), "COD-REPL"),
        (codes(R01="Fire", R02="Flood, higher water"), "COD-LBL"),
        (tuple(reversed(OLD)), "COD-LVL"),
    ],
)
def test_a_code_that_changes_is_reported_at_the_field_and_refuses_nothing(values: tuple[Code, ...], rule: str) -> None:
    (change,) = checked(named(OLD), named(values)).changes
    assert change.rule == rule and change.path == "risk/code" and not change.is_wire
    assert change.verdict not in (Verdict.BREAKING, Verdict.COORDINATION)


def test_a_code_that_takes_another_meaning_is_as_breaking_as_in_an_imposed_list() -> None:
    shifted = codes(R01="Flood, high water", R02="Fire")
    changes = checked(named(OLD), named(shifted)).changes
    shifts = [item for item in changes if item.rule == "COD-SHIFT"]
    assert shifts and {item.verdict for item in shifts} == {Verdict.BREAKING}


@pytest.mark.parametrize("other", [None, "Hub.other"])
def test_another_list_or_none_is_documentation(other: str | None) -> None:
    changes = checked(named(OLD), named(OLD, replace(NAMED, informative_list=other))).changes
    (change,) = (item for item in changes if item.difference.subject == "expected codes")
    assert change.verdict is Verdict.DOCUMENTATION


def test_a_list_that_becomes_imposed_is_reported_once_as_such() -> None:
    imposed = replace(NAMED, pattern=None, informative_list=None, nomenclature="Hub.risk")
    rules = [item.rule for item in checked(named(OLD), named((*OLD, *codes(R03="Snow")), imposed)).changes]
    assert "LST-ON" in rules and "COD-ADD" in rules
