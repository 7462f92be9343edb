"""Examples of messages that no one could read: none, at once."""

from __future__ import annotations

from generator.diagnostics import Location
from generator.model import Cardinality, Field, FieldType, ObjectType, Release, Scalar, Schema
from generator.targets.asyncapi.examples import example
from generator.targets.docs.examples import full_example

PLACE = Location("models/x.xlsx", "x", "A1")
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
    header = Schema("RC-DE", "", "header", ObjectType("header", "", (), PLACE), (), PLACE, is_header=True)
    return Release("9.0", PLACE, (header, Schema("RS-X", "", "x", root, tuple(below), PLACE)))


def test_a_message_of_millions_of_values_has_no_example() -> None:
    vast = release(DEEP, WIDE)
    assert example(vast.messages[0], vast) is None and full_example(vast.messages[0], vast) is None


def test_a_message_of_a_few_hundred_has_one() -> None:
    usual = release(4, 4)
    assert example(usual.messages[0], usual) and full_example(usual.messages[0], usual)
