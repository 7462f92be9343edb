"""Examples of messages that no one could read, none, at once; and of patterns that RE2 does not match."""

from __future__ import annotations

import re

import pytest

from generator.diagnostics import Location
from generator.model import Cardinality, Field, FieldType, ObjectType, Release, Scalar, Schema
from generator.targets.docs.examples import full_example
from generator.targets.examples import example

PLACE = Location("models/x.xlsx", "x", "A1")
HEADER = Schema("RC-DE", "", "header", ObjectType("header", "", (), PLACE), (), PLACE, is_header=True)
DEEP, WIDE = 14, 4


def field(name: str, kind: FieldType) -> Field:
    return Field(name, "", kind, Cardinality(1, 1), PLACE)


def release(deep: int, wide: int) -> Release:
    """A message whose types each have `wide` fields of the next one."""
    leaf = ObjectType(f"t{deep}", "", (field("x", FieldType(Scalar.STRING)),), PLACE)
    types = [
        ObjectType(f"t{n}", "", tuple(field(f"f{at}", FieldType(object_type=f"t{n + 1}")) for at in range(wide)), PLACE)
        for n in range(deep)
    ]
    root, *below = (*types, leaf)
    return Release("9.0", PLACE, (HEADER, Schema("RS-X", "", "x", root, tuple(below), PLACE)))


def test_a_message_of_millions_of_values_has_no_example() -> None:
    vast = release(DEEP, WIDE)
    assert example(vast.messages[0], vast) is None and full_example(vast.messages[0], vast) is None


def test_a_message_of_a_few_hundred_has_one() -> None:
    usual = release(4, 4)
    assert example(usual.messages[0], usual) and full_example(usual.messages[0], usual)


@pytest.mark.parametrize("pattern", ["^(a{30}b){40}$", "^(?:[a-z]{5,20}-){60}$"])
def test_a_pattern_that_counts_further_than_re2_has_an_example(pattern: str) -> None:
    """1,240 characters: RE2 counts to 1,000 in all; the pattern is linear, so that Python's own engine may."""
    root = ObjectType("root", "", (field("code", FieldType(Scalar.STRING, pattern=pattern)),), PLACE)
    made = Release("9.0", PLACE, (HEADER, Schema("RS-X", "", "x", root, (), PLACE)))
    found = example(made.messages[0], made)
    assert found is not None and full_example(made.messages[0], made) is not None
    message = found["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    assert re.fullmatch(pattern, message["x"]["code"])
