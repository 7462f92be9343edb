"""Odd graphs of types: in themselves, in circles, in long chains, twice in each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diagnostics import Location
from generator.diff.changes import Comparison
from generator.diff.engine import compare
from generator.diff.report.formats import render
from generator.diff.witness import prove
from generator.limits import DEPTH, TYPE_DEPTH
from generator.model import Cardinality, Field, FieldType, ObjectType, Release, Scalar, Schema
from tests.diff.test_law import check, rendered

PLACE = Location("models/m.xlsx", "S", "A1")


def text(name: str, pattern: str | None = None) -> Field:
    return Field(name, name, FieldType(scalar=Scalar.STRING, pattern=pattern), Cardinality(1, 1), PLACE)


def holder(name: str, of: str, minimum: int = 0) -> Field:
    return Field(name, name, FieldType(object_type=of), Cardinality(minimum, 1), PLACE)


def release(types: dict[str, tuple[Field, ...]], root: tuple[Field, ...]) -> Release:
    made = tuple(ObjectType(name, name, fields, replace(PLACE, cell=name)) for name, fields in types.items())
    schema = Schema("M", "15-15", "m", ObjectType("m", "m", root, PLACE), made, PLACE)
    return Release("1.0", PLACE, (schema,))


def proven(old: Release, new: Release) -> Comparison:
    found = prove(compare(old, new), old, new)
    assert all(item.is_proven for item in found.changes)
    return found


def circle(pattern: str | None) -> Release:
    """A → B → C → A, and the root holds A and C."""
    types = {"A": (holder("b", "B"),), "B": (holder("c", "C"),), "C": (holder("a", "A"), text("x", pattern))}
    return release(types, (holder("first", "A"), holder("second", "C")))


def test_a_circle_is_told_wherever_it_begins() -> None:
    old, new = circle(None), circle("^a$")
    (change,) = proven(old, new).changes
    paths = {"/".join(place.path) for place in change.places}
    assert paths == {"first/b/c/x", "second/x"}
    check(old, new, rendered(old, new))


def test_a_branch_cut_in_a_circle_is_told_where_it_is_not() -> None:
    types = {"A": (holder("b", "B"), text("y")), "B": (holder("a", "A"),)}
    old = release(types, (holder("first", "A"), holder("second", "B")))
    new = release({**types, "A": (holder("b", "B"), text("y", "^a$"))}, (holder("first", "A"), holder("second", "B")))
    assert {"/".join(x.path) for x in proven(old, new).changes[0].places} == {"first/y", "second/a/y"}
    check(old, new, rendered(old, new))


@pytest.mark.parametrize("length", [5, 60, 200, TYPE_DEPTH])
def test_a_long_chain(length: int) -> None:
    """What is deeper than a message may be is told, and no message shows it."""

    def chain(pattern: str | None) -> Release:
        types = {f"T{i}": (holder("next", f"T{i + 1}"),) for i in range(length)}
        return release({**types, f"T{length}": (text("x", pattern),)}, (holder("first", "T0"),))

    old, new = chain(None), chain("^a$")
    (change,) = prove(compare(old, new), old, new).changes
    assert len(change.places[0].path) == length + 2
    assert change.is_proven is (length < DEPTH)


@pytest.mark.parametrize("minimum", [0, 1])
def test_thirty_types_twice_in_each_other(minimum: int) -> None:
    def bomb(pattern: str | None) -> Release:
        types = {f"T{i}": (holder("a", f"T{i + 1}", minimum), holder("b", f"T{i + 1}", minimum)) for i in range(30)}
        return release({**types, "T30": (text("x", pattern),)}, (holder("first", "T0"),))

    old, new = bomb(None), bomb("^a$")
    found = prove(compare(old, new), old, new)
    assert [item.rule for item in found.changes] == ["RX-ADD"]
    assert len(found.changes[0].places) <= 20_000


def test_a_required_type_in_itself_has_no_message() -> None:
    def endless(pattern: str | None) -> Release:
        return release({"A": (holder("a", "A", 1), text("x", pattern))}, (holder("first", "A"),))

    old, new = endless(None), endless("^a$")
    found = prove(compare(old, new), old, new)
    assert not found.changes[0].is_proven
    assert b"sans message" in render(found, "text", "fr")


def test_a_list_too_long_to_write_is_told_without_a_message() -> None:
    def long(pattern: str | None) -> Release:
        held = replace(holder("many", "A"), cardinality=Cardinality(6_000, None))
        return release({"A": (text("x", pattern),)}, (held,))

    old, new = long(None), long("^a$")
    (change,) = prove(compare(old, new), old, new).changes
    assert (change.rule, change.is_proven, change.witnesses) == ("RX-ADD", False, ())


def test_a_thousand_fields_for_a_thousand_others() -> None:
    old, new = (release({}, tuple(text(f"{name}{i}") for i in range(1_000))) for name in "ab")
    assert len(compare(old, new).changes) == 2_000


def test_twelve_types_all_in_each_other() -> None:
    """More paths than could be told: the change is told once, at some of its places."""

    def tangle(pattern: str | None) -> Release:
        names = [f"T{i}" for i in range(12)]
        types = {name: (*(holder(f"to{other}", other) for other in names), text("x")) for name in names}
        return release({**types, "T5": (*types["T5"][:-1], text("x", pattern))}, (holder("first", "T0"),))

    old, new = tangle(None), tangle("^a$")
    assert [item.rule for item in proven(old, new).changes] == ["RX-ADD"]


def test_what_a_list_hides_is_proven_by_the_list() -> None:
    """The object around a removed field became a single value, too: no message shows the field alone."""
    types = {"P": (text("x"), text("y"))}
    old = release(types, (replace(holder("p", "P"), cardinality=Cardinality(0, None)),))
    new = release({"P": (text("x"),)}, (holder("p", "P"),))
    assert {item.rule for item in proven(old, new).changes} == {"ARR-OFF", "FLD-DEL-REQ"}
