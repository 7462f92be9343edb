"""Every published sample: read, judged as published, written again in both formats."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests.csharp.support import ask, needs_dotnet
from tests.csharp.verdicts import published_json_verdict, published_xml_verdict

pytestmark = needs_dotnet


def requests(folder: Path) -> Iterator[dict[str, Any]]:
    """The samples; those without a root element are told by their folder's name."""
    for path in sorted((folder / "samples").rglob("*")):
        if path.suffix in {".json", ".xml"} and path.name != "messagesList.json":
            has_no_root = path.suffix == ".json" and path.parent.name.startswith("TECHNICAL")
            yield {
                "id": str(path.relative_to(folder)),
                "schema": path.parent.name if has_no_root else None,
                "format": path.suffix[1:],
                "text": path.read_text(encoding="utf-8"),
            }


@pytest.fixture
def answered(real: Path, conformance: Callable[[Path], Path]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    asked = list(requests(real))
    return list(zip(asked, ask(conformance(real), asked), strict=True))


def test_json_verdicts_are_the_published_ones(real: Path, answered: list[tuple[Any, Any]]) -> None:
    wrong = [
        (request["id"], answer["errors"])
        for request, answer in answered
        if request["format"] == "json" and answer["valid"] != published_json_verdict(real, request)
    ]
    assert wrong == []


def test_xml_verdicts_are_the_published_ones(real: Path, answered: list[tuple[Any, Any]]) -> None:
    wrong = [
        (request["id"], answer["errors"])
        for request, answer in answered
        if request["format"] == "xml" and answer["valid"] != published_xml_verdict(real, request)
    ]
    assert wrong == []


def test_json_is_written_as_it_came(answered: list[tuple[Any, Any]]) -> None:
    wrong = [
        request["id"]
        for request, answer in answered
        if request["format"] == "json" and json.dumps(json.loads(request["text"])) != json.dumps(answer["json"])
    ]
    assert wrong == []


def test_xml_is_written_as_it_came(answered: list[tuple[Any, Any]]) -> None:
    wrong = [
        request["id"]
        for request, answer in answered
        if request["format"] == "xml" and answer["valid"] and canonical(request["text"]) != canonical(answer["xml"])
    ]
    assert wrong == []


def test_json_to_xml_to_json_is_the_identity(
    real: Path, conformance: Callable[[Path], Path], answered: list[tuple[Any, Any]]
) -> None:
    valid = [(request, answer) for request, answer in answered if request["format"] == "json" and answer["valid"]]
    there = []
    for request, answer in valid:
        if holds_what_xml_has_not(json.loads(request["text"])):
            assert answer["xml"] is None
        else:
            there.append((request, answer))
    back = ask(conformance(real), [{**request, "schema": None, "text": answer["xml"]} for request, answer in there])
    wrong = []
    for (request, _), returned in zip(there, back, strict=True):
        sent = without_empty_lists(json.loads(request["text"]))
        received = returned["json"]
        if request["schema"]:
            received = next(iter(received.values()))
        if not returned["valid"] or received != sent:
            wrong.append((request["id"], returned["errors"]))
    assert there
    assert wrong == []


def without_empty_lists(value: Any) -> Any:
    """A value as XML can say it: a list without elements is not there."""
    if isinstance(value, dict):
        return {key: without_empty_lists(item) for key, item in value.items() if item != []}
    return [without_empty_lists(item) for item in value] if isinstance(value, list) else value


def holds_what_xml_has_not(value: Any) -> bool:
    """Whether a text has a control character: one published sample does."""
    if isinstance(value, dict):
        return any(map(holds_what_xml_has_not, value.values()))
    if isinstance(value, list):
        return any(map(holds_what_xml_has_not, value))
    return isinstance(value, str) and bool(re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", value))


def canonical(text: str) -> list[Any]:
    """An XML document by what it says: names, attributes and texts; prefixes and blanks between elements left out."""
    return tree(etree.fromstring(text.encode()))


def tree(element: Any) -> list[Any]:
    children = [child for child in element if isinstance(child.tag, str)]
    text = "" if children else "".join(element.itertext())
    return [element.tag, sorted(element.attrib.items()), text, [tree(child) for child in children]]
