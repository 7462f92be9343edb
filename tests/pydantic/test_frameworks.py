"""Pydantic's own readers and writers, in a user's model too: what is on the wire is the contract's JSON."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from pydantic import TypeAdapter, create_model

from tests.conftest import SPECS, own_releases
from tests.support.samples import requests

Document = dict[str, Any]


@pytest.fixture
def documents() -> list[Document]:
    """The samples of the newest release in JSON, those without a root element left out."""
    found = [item["text"] for item in requests(SPECS / own_releases()[-1]) if item["format"] == "json"]
    return [json.loads(text) for text in found if _is_json(text)]


@pytest.fixture
def read(package: ModuleType, documents: list[Document]) -> list[tuple[Any, Document]]:
    """What the package reads of them, with what the class of each has on the wire."""
    return [*_read(package, documents)]


def _is_json(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False


def _read(package: ModuleType, documents: list[Document]) -> Iterator[tuple[Any, Document]]:
    for document in documents:
        try:
            item = package.parse(json.dumps(document))
        except package.InvalidMessage:
            continue
        yield item, document if isinstance(item, package.Envelope) else document[item.ROOT_ELEMENT]


def test_each_writer_gives_the_wire(read: list[tuple[Any, Document]]) -> None:
    assert len(read) > 50
    for item, wire in read:
        adapter = TypeAdapter[Any](type(item))
        for text in (
            item.model_dump_json(),
            item.model_dump_json(by_alias=True),
            json.dumps(item.model_dump()),
            json.dumps(item.model_dump(mode="json", by_alias=True)),
            adapter.dump_json(item),
            json.dumps(adapter.dump_python(item, mode="json")),
        ):
            assert json.loads(text) == wire


def test_each_reader_takes_what_was_written(read: list[tuple[Any, Document]]) -> None:
    for item, wire in read:
        kind = type(item)
        assert kind.model_validate_json(item.model_dump_json()) == item
        assert kind.model_validate(item.model_dump()) == item
        assert TypeAdapter(kind).validate_json(json.dumps(wire)) == item
        assert kind.model_validate_json(item.model_dump_json()).to_json() == item.to_json()


def test_a_model_of_ones_own_holds_messages(package: ModuleType, read: list[tuple[Any, Document]]) -> None:
    for item, wire in read:
        kind: Any = type(item)
        case = create_model("Case", first=(kind, ...), others=(list[kind], ...), none=(kind | None, None))
        text = case(first=item, others=[item, item]).model_dump_json()
        assert json.loads(text) == {"first": wire, "others": [wire, wire], "none": None}
        assert case.model_validate_json(text) == case(first=item, others=[item, item])


def test_a_class_within_a_message_stands_alone(package: ModuleType) -> None:
    module = importlib.import_module(f"{package.__name__}.geo_pos")
    coord = module.Coord(lat=47.2, lon=-1.5)
    assert coord.model_dump_json() == '{"lat":47.2,"lon":-1.5}'
    assert TypeAdapter(list[module.Coord]).dump_json([coord]) == b'[{"lat":47.2,"lon":-1.5}]'


def test_null_and_what_is_wrong_below_an_envelope_are_refused(
    package: ModuleType, read: list[tuple[Any, Document]]
) -> None:
    (envelope, wire) = next(pair for pair in read if isinstance(pair[0], package.Envelope) and pair[0].message.header)
    root = envelope.message.content.ROOT_ELEMENT
    place = ("content", 0, "jsonContent", "embeddedJsonContent", "message")
    for spoil, kind, loc in (
        (lambda message: message[root].update(nothing=None), "unknown", (*place, root, "nothing")),
        (lambda message: message.pop("sender"), "required", (*place, "sender")),
        (lambda message: message.pop(root), "message", place),
    ):
        wrong = json.loads(json.dumps(wire))
        spoil(wrong["content"][0]["jsonContent"]["embeddedJsonContent"]["message"])
        with pytest.raises(ValueError) as caught:
            type(envelope).model_validate(wrong)
        assert [(item["type"], item["loc"]) for item in caught.value.errors()] == [(kind, loc)]


def test_descriptions_are_in_json_schema(package: ModuleType) -> None:
    module = importlib.import_module(f"{package.__name__}.geo_pos")
    for mode in ("validation", "serialization"):
        schema = TypeAdapter(list[module.GeoPositionsUpdate]).json_schema(mode=mode)
        coord = schema["$defs"]["Coord"]["properties"]
        assert coord["lat"]["type"] == "number" and coord["lat"]["description"]
        assert "Source:" not in json.dumps(schema["$defs"]["Coord"])
