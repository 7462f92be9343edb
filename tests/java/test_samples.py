"""Every published sample: read, judged as published, written again in both formats."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests.java.support import ask, needs_java
from tests.support.samples import requests
from tests.support.verdicts import published_json_verdict, published_xml_verdict

pytestmark = needs_java

Answered = list[tuple[dict[str, Any], dict[str, Any]]]
NOT_XML = "\x0b"
"""A line tabulation stands in one sample of 1.0: XML 1.0 has no such character (production 2)."""


@pytest.fixture(scope="module")
def known() -> dict[Path, Answered]:
    """The answers of each release, which is asked once."""
    return {}


@pytest.fixture
def answered(real: Path, conformance: Callable[[Path], tuple[str, ...]], known: dict[Path, Answered]) -> Answered:
    if real not in known:
        asked = list(requests(real))
        known[real] = list(zip(asked, ask(conformance(real), asked, real), strict=True))
    return known[real]


def test_verdicts_are_the_published_ones(real: Path, answered: Answered) -> None:
    published = {"json": published_json_verdict, "xml": published_xml_verdict}
    wrong = [
        (request["id"], answer["errors"])
        for request, answer in answered
        if answer["valid"] != published[request["format"]](real, request)
    ]
    assert wrong == []


def test_each_format_is_written_as_it_came(answered: Answered) -> None:
    wrong = [
        request["id"]
        for request, answer in answered
        if answer["valid"] and said(request["format"], request["text"]) != said_again(request["format"], answer)
    ]
    assert wrong == []


def said(form: str, text: str) -> Any:
    """What a document says: JSON by its values, XML by its canonical form."""
    return json.loads(text) if form == "json" else canonical(text)


def said_again(form: str, answer: dict[str, Any]) -> Any:
    return answer["json"] if form == "json" else canonical(answer["xml"])


def test_json_to_xml_to_json_is_the_identity(
    real: Path, conformance: Callable[[Path], tuple[str, ...]], answered: Answered
) -> None:
    there = [(request, answer) for request, answer in answered if request["format"] == "json" and answer["valid"]]
    without = [request["id"] for request, answer in there if answer["xml"] is None]
    assert without == [request["id"] for request, _ in there if holds(json.loads(request["text"]), NOT_XML)]
    carried = [(request, answer) for request, answer in there if answer["xml"] is not None]
    asked = [{**request, "schema": None, "text": answer["xml"]} for request, answer in carried]
    wrong = []
    for (request, _), back in zip(carried, ask(conformance(real), asked, real), strict=True):
        received = next(iter(back["json"].values())) if request["schema"] and back["json"] else back["json"]
        if not back["valid"] or received != without_empty_lists(json.loads(request["text"])):
            wrong.append((request["id"], back["errors"]))
    assert carried
    assert wrong == []


def holds(value: Any, character: str) -> bool:
    """Whether a text of a document has a character."""
    if isinstance(value, dict):
        return any(holds(item, character) for item in value.values())
    return any(holds(item, character) for item in value) if isinstance(value, list) else character in str(value)


def without_empty_lists(value: Any) -> Any:
    """A value less its empty lists, of which XML has no element."""
    if isinstance(value, dict):
        return {name: without_empty_lists(item) for name, item in value.items() if item != []}
    return [without_empty_lists(item) for item in value] if isinstance(value, list) else value


def canonical(text: str) -> Any:
    """An XML document by what it says: names, attributes and texts; prefixes and blanks between elements left out."""
    return _tree(etree.fromstring(text.encode()))


def _tree(element: Any) -> Any:
    children = [child for child in element if isinstance(child.tag, str)]
    text = "" if children else "".join(element.itertext())
    return [element.tag, sorted(element.attrib.items()), text, [_tree(child) for child in children]]
