"""Every published sample: read, judged as published, written again in both formats."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.json_schema.oracle import published, samples
from tests.ruby.support import Package, needs_ruby
from tests.support.samples import canonical, requests
from tests.support.verdicts import published_xml_verdict

pytestmark = needs_ruby
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
Answered = list[tuple[dict[str, Any], dict[str, Any]]]


@pytest.fixture(scope="module")
def answers(packages: Callable[[Path], Package]) -> Callable[[Path], Answered]:
    """The answers to all samples of a release, asked once."""
    known: dict[Path, Answered] = {}

    def of(folder: Path) -> Answered:
        if folder not in known:
            asked = list(requests(folder))
            known[folder] = list(zip(asked, packages(folder).ask(asked), strict=True))
        return known[folder]

    return of


def test_json_verdicts_are_the_published_ones(real: Path, answers: Callable[[Path], Answered]) -> None:
    found = {request["id"]: answer for request, answer in answers(real) if request["format"] == "json"}
    judge = published(real)
    wrong = []
    for sample in samples(real):
        answer = found.pop(str(sample.path.relative_to(real)))
        if answer["valid"] is not judge.accepts(sample):
            wrong.append((sample.path.name, answer["errors"]))
    assert (wrong, found) == ([], {})


def test_xml_verdicts_are_the_published_ones(real: Path, answers: Callable[[Path], Answered]) -> None:
    wrong = [
        (request["id"], answer["errors"])
        for request, answer in answers(real)
        if request["format"] == "xml" and answer["valid"] is not published_xml_verdict(real, request)
    ]
    assert wrong == []


def test_an_object_that_was_read_has_no_problems(real: Path, answers: Callable[[Path], Answered]) -> None:
    assert [answer["id"] for _, answer in answers(real) if answer["valid"] and answer["again"]] == []


def test_json_is_written_as_it_came_but_for_the_order_of_keys(real: Path, answers: Callable[[Path], Answered]) -> None:
    wrong = [
        request["id"]
        for request, answer in answers(real)
        if request["format"] == "json"
        and answer["valid"]
        and json.dumps(json.loads(request["text"]), sort_keys=True) != json.dumps(answer["json"], sort_keys=True)
    ]
    assert wrong == []


def test_xml_is_written_as_it_came(real: Path, answers: Callable[[Path], Answered]) -> None:
    wrong = [
        request["id"]
        for request, answer in answers(real)
        if request["format"] == "xml" and answer["valid"] and canonical(request["text"]) != canonical(answer["xml"])
    ]
    assert wrong == []


def test_json_to_xml_to_json_is_the_identity(
    real: Path, packages: Callable[[Path], Package], answers: Callable[[Path], Answered]
) -> None:
    read = [pair for pair in answers(real) if pair[0]["format"] == "json" and pair[1]["valid"]]
    refused = [request["id"] for request, answer in read if answer["xml"] is None]
    assert refused == [request["id"] for request, _ in read if NOT_XML.search(json.loads(f'["{_flat(request)}"]')[0])]
    sent = [(request, answer) for request, answer in read if answer["xml"] is not None]
    back = packages(real).ask(
        {"id": answer["id"], "schema": None, "format": "xml", "text": answer["xml"]} for _, answer in sent
    )
    wrong = []
    for (request, _), returned in zip(sent, back, strict=True):
        received = returned["json"]
        if request["schema"] and received:
            (received,) = received.values()
        if received != _without_empty_lists(json.loads(request["text"])):
            wrong.append((request["id"], returned["errors"]))
    assert sent
    assert wrong == []


def _without_empty_lists(value: Any) -> Any:
    """XML repeats an element per value: it has no place for a list of none."""
    if isinstance(value, dict):
        return {key: _without_empty_lists(item) for key, item in value.items() if item != []}
    return [_without_empty_lists(item) for item in value] if isinstance(value, list) else value


def _flat(request: dict[str, Any]) -> str:
    """The texts of a JSON document, as the inside of one JSON string."""
    return "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', request["text"]))
