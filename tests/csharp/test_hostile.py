"""Texts and documents made to be slow or to break a parser."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.csharp.support import Package, ask, needs_dotnet, run

pytestmark = needs_dotnet

LIMIT = 50
"""Milliseconds for 100,000 characters (HARDENING.md, finding 3)."""

MESSAGE = '{"createCaseHealth": {"caseId": "CASE_ID"}}'
DEEP = 100_000
UNREADABLE = {
    "json-empty": "",
    "json-blank": "  ",
    "json-half": '{"createCaseHealth": {',
    "json-two": '{"createCaseHealth": {}} {}',
    "json-duplicate": '{"createCaseHealth": {"caseId": "a", "caseId": "b"}}',
    "json-duplicate-message": '{"createCaseHealth": {}, "createCaseHealth": {}}',
    "json-duplicate-unknown": '{"customContent": {"a": {"b": 1, "b": 2}}}',
    "json-nan": '{"createCaseHealth": NaN}',
    "json-surrogate": '{"createCaseHealth": {"caseId": "\\ud800"}}',
    "json-surrogate-unknown": '{"customContent": {"a": ["\\udc00"]}}',
    "json-surrogate-name": '{"customContent": {"\\ud800": 1}}',
    "json-control": '{"createCaseHealth": {"caseId": "a\u0001"}}',
    "json-comment": '{"createCaseHealth": {}} // no',
    "json-comma": '{"createCaseHealth": {},}',
    "json-deep": '{"customContent": ' + '{"a":' * DEEP + "1" + "}" * DEEP + "}",
    "json-deep-list": "[" * DEEP,
    "json-65": '{"customContent": ' + '{"a":' * 64 + "1" + "}" * 64 + "}",
    "xml-half": "<createCaseHealth>",
    "xml-two": "<a/><b/>",
    "xml-dtd": "<!DOCTYPE a><a/>",
    "xml-laughs": '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>',
    "xml-external": '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    "xml-entity": "<a>&b;</a>",
    "xml-prefix": "<a:b/>",
    "xml-control": "<a>\u0001</a>",
    "xml-reference": "<a>&#0;</a>",
    "xml-attribute": '<a b="1" b="2"/>',
    "xml-1.1": '<?xml version="1.1"?><a/>',
    "xml-deep": "<a>" * DEEP,
    "xml-65": "<a>" * 65 + "</a>" * 65,
}


def request(name: str, text: str) -> dict[str, Any]:
    return {"id": name, "schema": None, "format": name.split("-")[0], "text": text}


@pytest.mark.parametrize("name", ["3.3.2", "1.0"])
def test_no_pattern_is_slow(dsf: Callable[[str], Path], packages: Callable[[Path], Package], name: str) -> None:
    program = packages(dsf(name)).program("hostile")
    patterns, slowest, message = map(int, run(str(program), MESSAGE, folder=program.parent).split())
    assert patterns > 10
    assert slowest < LIMIT
    assert message < LIMIT


def test_what_may_not_be_read(dsf: Callable[[str], Path], conformance: Callable[[Path], Path]) -> None:
    asked = [request(name, text) for name, text in UNREADABLE.items()]
    answers = list(ask(conformance(dsf("3.3.2")), asked))
    assert {answer["id"]: answer["errors"] for answer in answers} == {name: [["syntax", "$"]] for name in UNREADABLE}


def test_64_levels_are_read(dsf: Callable[[str], Path], conformance: Callable[[Path], Path]) -> None:
    text = '{"customContent": ' + '{"a":' * 62 + '"b"' + "}" * 62 + "}"
    (answer,) = ask(conformance(dsf("3.3.2")), [request("json-63", text)])
    assert (answer["valid"], answer["errors"]) == (True, [])
    (back,) = ask(conformance(dsf("3.3.2")), [request("xml-63", answer["xml"])])
    assert back["json"] == json.loads(text)


def test_odd_documents_are_judged(dsf: Callable[[str], Path], conformance: Callable[[Path], Path]) -> None:
    said = {
        "[]": [["type", "$"]],
        "1": [["type", "$"]],
        '{"customContent": {"n": 1e400}}': [["syntax", "$"]],
        '{"customContent": {"n": ' + "9" * 401 + "}}": [["syntax", "$"]],
        "{}": [["message", "$"]],
        '{"nothing": {}}': [["message", "$"]],
        '{"customContent": {}, "error": {}}': [["message", "$"]],
        '{"customContent": {}, "x": 1}': [["unknown", "$.x"]],
        '{"customContent": 1}': [["type", "$.customContent"]],
        '{"customContent": null}': [["type", "$.customContent"]],
        "<customContent/>": [["message", "$.customContent"]],
        "<a xmlns='urn:x'/>": [["message", "$"]],
        '{"messageId": "a", "customContent": {}}': [["unknown", "$.messageId"]],
    }
    answers = ask(conformance(dsf("3.3.2")), [request("json", text) for text in said])
    assert [answer["errors"] for answer in answers] == list(said.values())


def test_what_is_open_comes_back(dsf: Callable[[str], Path], conformance: Callable[[Path], Path]) -> None:
    """JSON of any kind in customContent, to XML and back: types, lists of none and one."""
    body = {
        "number": 1.50,
        "text": "1.50",
        "true": True,
        "text-true": "true",
        "none": None,
        "empty": "",
        "object": {},
        "list": [],
        "one": ["a"],
        "two": ["a", "b"],
        "nested": [["a"], [], [1, None]],
        "objects": [{"a": 1}, {}],
        "é.name": "x",
        "_x0020_": "y",
        "space": "  a\tb\nc\rd  ",
        "markup": "]]></a>&amp;",
        "big": 12345678901234567890123,
    }
    text = json.dumps({"customContent": body})
    (there,) = ask(conformance(dsf("3.3.2")), [request("json", text)])
    assert there["json"] == json.loads(text)
    (back,) = ask(conformance(dsf("3.3.2")), [request("xml", there["xml"])])
    assert back["errors"] == []
    assert back["json"] == there["json"]
