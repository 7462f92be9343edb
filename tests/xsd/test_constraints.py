"""Each constraint of the JSON Schema is in the XML Schema, written from a small model."""

from __future__ import annotations

import pytest
from lxml import etree

from generator.diagnostics import Location
from generator.model import Cardinality, Code, Field, FieldType, Nomenclature, ObjectType, Release, Scalar, Schema
from generator.targets.xsd.schema import schema_document
from generator.targets.xsd.xml import written

PLACE = Location("models/m.xlsx", "S", "A1")
TEXT = FieldType(scalar=Scalar.STRING)
HOSTILE = "<x>&amp; ]]> \u2028 \r\n \x00 \" ' --> <!-- <?php"


ONE = Cardinality(1, 1)


def release(kind: FieldType, cardinality: Cardinality = ONE, text: str = "L") -> Release:
    root = ObjectType("r", "r", (Field("a", text, kind, cardinality, PLACE, text),), PLACE)
    schema = Schema("RS-X", "15-15", "r", root, (), PLACE, xml_namespace="urn:x")
    codes = (Code("A, B", (text,), PLACE), Code("C", ("C",), PLACE))
    return Release("1", PLACE, (schema,), (Nomenclature("L:é/1", text, "", 1, codes, PLACE),))


def accepts(made: Release, *values: str) -> bool:
    document = written(schema_document(made.schemas[0], made))
    root = etree.Element("{urn:x}r")
    for value in values:
        etree.SubElement(root, "{urn:x}a").text = value
    verdict: bool = etree.XMLSchema(etree.fromstring(document.encode())).validate(root)
    return verdict


DATETIME = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[\-+]\d{2}:\d{2}$"


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (FieldType(scalar=Scalar.DATETIME, pattern=DATETIME), "2024-01-01T00:00:00+01:00", "2024-01-01T00:00:00Z"),
        (FieldType(scalar=Scalar.STRING, pattern=r"^([a-zA-Z0-9_-]+\.?){4,10}$"), "fr.a.b.c", "a.b"),
        (FieldType(scalar=Scalar.STRING, pattern=r"^([a-zA-Z0-9_-]+\.?){4,10}$"), "a" * 5_000, "a" * 5_000 + "!"),
        (FieldType(scalar=Scalar.STRING, pattern=r"\d{2}"), "x\n12\ny", "x1y2"),
        (FieldType(scalar=Scalar.STRING, pattern=r"^\d$"), "1", "٣"),
        (FieldType(scalar=Scalar.STRING, enum=("A", "b c")), "b c", "b  c"),
        (FieldType(scalar=Scalar.STRING, nomenclature="L:é/1"), "A, B", "A"),
        (FieldType(scalar=Scalar.INTEGER), "-12", "1.5"),
        (FieldType(scalar=Scalar.INTEGER), "1.0", "x"),
        (FieldType(scalar=Scalar.INTEGER, enum=("1", "2")), "1", "3"),
        (FieldType(scalar=Scalar.NUMBER), "1.5", "NaN"),
        (FieldType(scalar=Scalar.BOOLEAN), "true", "yes"),
        (FieldType(scalar=Scalar.BOOLEAN, enum=("true",)), "1", "false"),
    ],
)
def test_values(kind: FieldType, good: str, bad: str) -> None:
    assert accepts(release(kind), good)
    assert not accepts(release(kind), bad)
    several = release(kind, Cardinality(1, None))
    assert accepts(several, good, good)
    assert not accepts(several, good, bad)


@pytest.mark.parametrize(
    ("cardinality", "numbers"),
    [
        (Cardinality(0, 1), {0, 1}),
        (Cardinality(1, 1), {1}),
        (Cardinality(2, 3), {2, 3}),
        (Cardinality(2, None), {2, 3, 4}),
    ],
)
def test_bounds(cardinality: Cardinality, numbers: set[int]) -> None:
    assert {number for number in range(5) if accepts(release(TEXT, cardinality), *["x"] * number)} == numbers


def test_hostile_texts_read_back_equal() -> None:
    made = release(FieldType(scalar=Scalar.STRING, nomenclature="L:é/1"), text=HOSTILE)
    document = etree.fromstring(written(schema_document(made.schemas[0], made)).encode())
    notes = [item.text for item in document.iter("{*}documentation")]
    assert notes.count(HOSTILE.replace("\x00", "\ufffd")) == 3
    assert {etree.QName(item).namespace for item in document.iter("{*}*")} == {"http://www.w3.org/2001/XMLSchema"}


def test_a_shared_namespace_keeps_type_names_apart() -> None:
    one = release(TEXT).schemas[0]
    other = Schema("RS-Y", "15-15", "q", ObjectType("r", "r", one.root.fields, PLACE), (), PLACE, xml_namespace="urn:x")
    both = Release("1", PLACE, (one, other))
    assert 'name="RS-X.r"' in written(schema_document(one, both))
    assert 'name="RS-Y.r"' in written(schema_document(other, both))
