"""Every published sample: read, judged as published, written again in both formats."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.json_schema.oracle import published, samples
from tests.python.support import Package, package
from tests.support.samples import canonical, requests, without_empty_lists
from tests.support.verdicts import published_xml_verdict

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
Answered = list[tuple[dict[str, Any], dict[str, Any]]]


@cache
def _answers(folder: Path, flavour: str) -> Answered:
    asked = list(requests(folder))
    return list(zip(asked, package(folder, flavour).ask(asked), strict=True))


@pytest.fixture
def answers(real: Path, flavour: str) -> Answered:
    """The samples of a release with the package's answers."""
    return _answers(real, flavour)


def test_json_verdicts_are_the_published_ones(real: Path, answers: Answered) -> None:
    found = {request["id"]: answer for request, answer in answers if request["format"] == "json"}
    judge = published(real)
    wrong = []
    for sample in samples(real):
        answer = found.pop(str(sample.path.relative_to(real)))
        if answer["valid"] is not judge.accepts(sample):
            wrong.append((sample.path.name, answer["errors"]))
    assert (wrong, found) == ([], {})


def test_xml_verdicts_are_the_published_ones(real: Path, answers: Answered) -> None:
    wrong = [
        (request["id"], answer["errors"])
        for request, answer in answers
        if request["format"] == "xml" and answer["valid"] is not published_xml_verdict(real, request)
    ]
    assert wrong == []


def test_an_object_that_was_read_has_no_problems(answers: Answered) -> None:
    assert [answer["id"] for _, answer in answers if answer["valid"] and answer["again"]] == []


def test_json_is_written_as_it_came(answers: Answered) -> None:
    read = [pair for pair in answers if pair[0]["format"] == "json" and pair[1]["valid"]]
    wrong = [request["id"] for request, answer in read if json.loads(request["text"]) != answer["json"]]
    assert read and wrong == []


def test_xml_is_written_as_it_came(answers: Answered) -> None:
    read = [pair for pair in answers if pair[0]["format"] == "xml" and pair[1]["valid"]]
    wrong = [request["id"] for request, answer in read if canonical(request["text"]) != canonical(answer["xml"])]
    assert read and wrong == []


def test_json_to_xml_to_json_is_the_identity(
    real: Path, answers: Answered, packages: Callable[[Path], Package]
) -> None:
    read = [pair for pair in answers if pair[0]["format"] == "json" and pair[1]["valid"]]
    refused = [request["id"] for request, answer in read if answer["xml"] is None]
    assert refused == [request["id"] for request, _ in read if _has_no_xml(json.loads(request["text"]))]
    sent = [(request, answer) for request, answer in read if answer["xml"] is not None]
    back = packages(real).ask({"id": "", "schema": None, "format": "xml", "text": answer["xml"]} for _, answer in sent)
    wrong = []
    for (request, _), returned in zip(sent, back, strict=True):
        received = returned["json"]
        if request["schema"] and received:
            (received,) = received.values()
        if received != without_empty_lists(json.loads(request["text"])):
            wrong.append((request["id"], returned["errors"]))
    assert sent and wrong == []


def _has_no_xml(data: Any) -> bool:
    """Whether a text of a document has a character that XML has not."""
    items = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return any(map(_has_no_xml, items)) or (isinstance(data, str) and NOT_XML.search(data) is not None)
