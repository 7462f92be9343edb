"""The class diagram holds every type and field once, nothing overlaps, and no text becomes markup."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from lxml import etree

from generator.diagnostics import Location
from generator.model import Cardinality, Field, FieldType, ObjectType, Scalar, Schema
from generator.targets.docs.diagrams import class_diagram
from generator.targets.docs.diagrams.boxes import boxes
from generator.targets.docs.diagrams.layout import Place, layout
from tests.conftest import load_release
from tests.hostile.payloads import PAYLOADS
from tests.hostile.release import release

SVG = {"s": "http://www.w3.org/2000/svg"}
PLACE = Location("models/x.xlsx", "x", "A1")
MOST_BYTES = 60_000


def parsed(text: str) -> etree._Element:
    return etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, no_network=True))


def overlap(one: Place, other: Place) -> bool:
    beside = one.x + one.width <= other.x or other.x + other.width <= one.x
    return not beside and one.y < other.y + other.height and other.y < one.y + one.height


def reached(schema: Schema) -> int:
    """How many types the root uses, itself included."""
    seen, waiting = {""}, [schema.root]
    while waiting:
        item = waiting.pop()
        names = {field.type.object_type or "" for field in item.fields} - seen
        seen |= names
        waiting += [schema.types_by_name[name] for name in names]
    return len(seen)


def test_every_type_and_field_is_there_once(real: Path) -> None:
    found = load_release(real)
    for schema in found.schemas:
        text = class_diagram(schema, found.version)
        root = parsed(text)
        assert len(text.encode()) < MOST_BYTES
        assert len(root.findall("s:g", SVG)) == reached(schema) == len(schema.all_types)
        drawn = [item.text for item in root.iterfind(".//s:text[@class='name']", SVG)]
        assert sorted(drawn) == sorted(field.name for item in schema.all_types for field in item.fields)
        assert root.find("s:title", SVG).text and root.find("s:desc", SVG).text


def test_ids_are_unique_and_links_lead_to_them(real: Path) -> None:
    found = load_release(real)
    for schema in found.schemas:
        root = parsed(class_diagram(schema, found.version))
        ids = root.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert {link[1:] for link in root.xpath("//@href")} <= set(ids)


def test_boxes_do_not_overlap(real: Path) -> None:
    for schema in load_release(real).schemas:
        found = layout(boxes(schema))
        assert not any(overlap(one, other) for one, other in itertools.combinations(found.places, 2))
        assert all(place.x + place.width <= found.width for place in found.places)
        assert all(place.y + place.height <= found.height for place in found.places)


def test_a_type_that_is_used_again_is_a_link(real: Path) -> None:
    for schema in load_release(real).schemas:
        uses = [field for item in schema.all_types for field in item.fields if field.type.object_type]
        links = sum(row.target is not None and not row.is_own for box in boxes(schema) for row in box.rows)
        assert links == len(uses) - len(schema.types)


def made_of(uses: dict[str, tuple[str, ...]]) -> Schema:
    """A schema whose types have a field for each type that they use."""

    def item(name: str) -> ObjectType:
        fields = (
            Field(f"f{at}", "", FieldType(object_type=other), Cardinality(0, None), PLACE)
            for at, other in enumerate(uses[name])
        )
        return ObjectType(name, "", tuple(fields), PLACE)

    types = tuple(item(name) for name in uses if name != "root")
    return Schema("RS-GRAPH", "15-15", "root", item("root"), types, PLACE)


@pytest.mark.parametrize(
    "uses",
    [
        {"root": ("a",), "a": ("a",)},
        {"root": ("a",), "a": ("b",), "b": ("c",), "c": ("a",)},
        {"root": ("a", "b"), "a": ("b",), "b": ()},
        {"root": ()},
    ],
)
def test_cycles_and_reuse_are_drawn(uses: dict[str, tuple[str, ...]]) -> None:
    schema = made_of(uses)
    root = parsed(class_diagram(schema, "9.0"))
    assert len(root.findall("s:g", SVG)) == len(uses)


def test_a_chain_of_a_thousand_types_is_drawn() -> None:
    names = ["root", *(f"t{number}" for number in range(1000))]
    schema = made_of({name: tuple(names[at + 1 : at + 2]) for at, name in enumerate(names)})
    found = layout(boxes(schema))
    assert [place.x for place in found.places] == sorted({place.x for place in found.places})
    assert class_diagram(schema, "9.0").count('class="node"') == 1001


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
def test_texts_stay_texts(text: str) -> None:
    found = release(text)
    schema = found.messages[0]
    field = Field(text, text, FieldType(scalar=Scalar.STRING, pattern=text), Cardinality(1, 1), PLACE)
    hostile = Schema(text, text, text, ObjectType(text, text, (*schema.root.fields, field), PLACE), schema.types, PLACE)
    root = parsed(class_diagram(hostile, found.version))
    harmless = parsed(class_diagram(Schema("a", "a", "a", hostile.root, schema.types, PLACE), found.version))
    assert [item.tag for item in root.iter()] == [item.tag for item in harmless.iter()]
    assert {key for item in root.iter() for key in item.attrib} == {
        key for item in harmless.iter() for key in item.attrib
    }
