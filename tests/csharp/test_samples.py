"""Every published sample: read, judged as published, written again in both formats."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests.csharp.support import ask, needs_dotnet
from tests.support.releases import OWN, of_releases
from tests.support.samples import requests
from tests.support.verdicts import published_json_verdict, published_xml_verdict

pytestmark = needs_dotnet

UNREADABLE = [["syntax", "$"]]
Pair = tuple[dict[str, Any], dict[str, Any]]


@pytest.fixture(scope="module")
def known() -> dict[Path, list[Pair]]:
    """The answers of each release, which is asked once."""
    return {}


@pytest.fixture
def answered(release_folder: Path, conformance: Callable[[Path], Path], known: dict[Path, list[Pair]]) -> list[Pair]:
    if release_folder not in known:
        asked = list(requests(release_folder))
        known[release_folder] = list(zip(asked, ask(conformance(release_folder), asked), strict=True))
    return known[release_folder]


@pytest.mark.parametrize("form", ["json", "xml"])
def test_verdicts_are_the_published_ones(release_folder: Path, answered: list[Pair], form: str) -> None:
    verdict = expected_verdict(release_folder, form)
    found = [(request, answer) for request, answer in answered if request["format"] == form]
    assert found
    wrong = [(request["id"], answer["errors"]) for request, answer in found if answer["valid"] != verdict(request)]
    assert wrong == []


@of_releases(OWN)
def test_errors_are_those_written_beside_our_samples(release_folder: Path, answered: list[Pair]) -> None:
    wrong = []
    for request, answer in answered:
        written = release_folder / f"{request['id']}.errors"
        lines = written.read_text("utf-8").splitlines() if written.exists() else []
        if [" ".join(error) for error in answer["errors"]] != lines:
            wrong.append((request["id"], answer["errors"], lines))
    assert wrong == []


def expected_verdict(folder: Path, form: str) -> Callable[[dict[str, Any]], bool]:
    """By the published schemas; for a release of ours, by the folder that the sample is in."""
    if not (folder / "expected").is_dir():
        return lambda request: "/failing/" not in request["id"]
    judge = published_json_verdict if form == "json" else published_xml_verdict
    return lambda request: judge(folder, request)


def test_json_is_written_with_the_values_that_came(answered: list[Pair]) -> None:
    wrong = [
        request["id"]
        for request, answer in answered
        if request["format"] == "json"
        and answer["errors"] != UNREADABLE
        and json.loads(request["text"]) != answer["json"]
    ]
    assert wrong == []


def test_xml_is_written_as_it_came(answered: list[Pair]) -> None:
    wrong = [
        request["id"]
        for request, answer in answered
        if request["format"] == "xml" and answer["valid"] and canonical(request["text"]) != canonical(answer["xml"])
    ]
    assert wrong == []


def test_json_to_xml_to_json_is_the_identity(
    release_folder: Path, conformance: Callable[[Path], Path], answered: list[Pair]
) -> None:
    valid = [(request, answer) for request, answer in answered if request["format"] == "json" and answer["valid"]]
    there = []
    for request, answer in valid:
        if holds_what_xml_has_not(json.loads(request["text"])):
            assert answer["xml"] is None
        else:
            there.append((request, answer))
    back = ask(
        conformance(release_folder), [{**request, "schema": None, "text": answer["xml"]} for request, answer in there]
    )
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
