"""Texts that are refused, and why; code lists, strict and tolerant."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.java.conftest import Packages
from tests.java.support import ask, needs_java, run

pytestmark = needs_java

NAMESPACE = "urn:emergency:eda:1.9:reference"
SYNTAX = [["syntax", "$"]]
ROOT = "$.reference"
ID = "$.reference.distributionID"


def json_of(value: str) -> str:
    return f'{{"reference": {value}}}'


def xml_of(inner: str, attributes: str = "") -> str:
    return f'<reference xmlns="{NAMESPACE}"{attributes}>{inner}</reference>'


CASES: dict[str, tuple[str, list[list[str]]]] = {
    "empty": ("", SYNTAX),
    "not JSON": ("{", SYNTAX),
    "after the end": (json_of('{"distributionID": "a"}') + " x", SYNTAX),
    "duplicate key": (json_of('{"distributionID": "a", "distributionID": "b"}'), SYNTAX),
    "duplicate unknown key": (json_of('{"distributionID": "a", "x": 1, "x": 2}'), SYNTAX),
    "duplicate key deep in what is unknown": (json_of('{"distributionID": "a", "x": {"y": 1, "y": 2}}'), SYNTAX),
    "NaN": (json_of('{"distributionID": NaN}'), SYNTAX),
    "lone surrogate": (json_of('{"distributionID": "\\ud800"}'), SYNTAX),
    "pair of surrogates": (json_of('{"distributionID": "\\ud83d\\ude91"}'), []),
    "5,000 digits": (json_of('{"distributionID": ' + "1" * 5000 + "}"), SYNTAX),
    "exponent bomb": (json_of('{"distributionID": 1e999999999}'), SYNTAX),
    "65 levels": ('{"customContent": ' + '{"a":' * 64 + "1" + "}" * 65, SYNTAX),
    "64 levels": ('{"customContent": ' + '{"a":' * 62 + "{}" + "}" * 63, []),
    "100,000 levels": ("[" * 100_000, SYNTAX),
    "a list": ("[]", [["type", "$"]]),
    "no root": ("{}", [["message", "$"]]),
    "two roots": ('{"reference": {}, "customContent": {}}', [["message", "$"]]),
    "unknown beside the root": ('{"reference": {"distributionID": "a"}, "x": 1}', [["unknown", "$.x"]]),
    "null": (json_of('{"distributionID": null}'), [["type", ID]]),
    "odd name": (json_of('{"distributionID": "a", "a b\\"": 1}'), [["unknown", "$.reference['a b\"']"]]),
    "all errors, by path": (
        json_of('{"z": 1, "a": 2}'),
        [["unknown", f"{ROOT}.a"], ["required", ID], ["unknown", f"{ROOT}.z"]],
    ),
    "not XML": ("<a>", SYNTAX),
    "two elements": (xml_of("") * 2, SYNTAX),
    "document type": (f"<!DOCTYPE reference>{xml_of('')}", SYNTAX),
    "external entity": (f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>{xml_of("&e;")}', SYNTAX),
    "entity of one's own": (xml_of("<distributionID>&e;</distributionID>"), SYNTAX),
    "XML 1.1": (f'<?xml version="1.1"?>{xml_of("<distributionID>a</distributionID>")}', SYNTAX),
    "65 elements": ("<a>" * 65 + "</a>" * 65, SYNTAX),
    "100,000 elements": ("<a>" * 100_000, SYNTAX),
    "unknown root": ("<a/>", [["message", "$"]]),
    "another namespace": (
        '<reference xmlns="urn:x"><distributionID>a</distributionID></reference>',
        [["message", ROOT]],
    ),
    "a child's other namespace": (
        xml_of('<distributionID xmlns="urn:x">a</distributionID>'),
        [["required", ID], ["unknown", ID]],
    ),
    "twice": (xml_of("<distributionID>a</distributionID>" * 2), [["max-items", ID]]),
    "a text in an object": (xml_of("x<distributionID>a</distributionID>"), [["type", ROOT]]),
    "an element in a text": (xml_of("<distributionID><a/></distributionID>"), [["type", ID]]),
    "attribute": (xml_of("<distributionID>a</distributionID>", ' a="b"'), [["unknown", f"{ROOT}['@a']"]]),
    "CDATA, comment, instruction": (
        xml_of("<!-- c --><?p i?><distributionID><![CDATA[a]]>b<!-- c --></distributionID>"),
        [],
    ),
}  # fmt: skip


@pytest.fixture
def program(dsf: Callable[[str], Path], conformance: Callable[[Path], tuple[str, ...]]) -> tuple[str, ...]:
    return conformance(dsf("3.3.2"))


def test_what_is_wrong_with_a_text(program: tuple[str, ...], tmp_path: Path) -> None:
    asked = [{"id": name, "schema": None, "format": "", "text": text} for name, (text, _) in CASES.items()]
    start = time.perf_counter()
    found = {answer["id"]: answer["errors"] for answer in ask(program, asked, tmp_path)}
    assert found == {name: errors for name, (_, errors) in CASES.items()}
    assert time.perf_counter() - start < 30


def test_open_content_comes_back_from_xml(program: tuple[str, ...], tmp_path: Path) -> None:
    content: dict[str, Any] = {
        "n": 1, "f": 1.50, "t": True, "z": None, "e": "", "o": {}, "l": [], "one": [1], "many": ["a", "b"],
        "nested": [[1, [2]], []], "s": " <&> \r\n ", "content": [{"jsonContent": {}}], "deep": {"a": [{"b": [None]}]},
    }  # fmt: skip
    text = json.dumps({"customContent": content})
    there = next(ask(program, [{"id": "1", "schema": None, "format": "json", "text": text}], tmp_path))
    back = next(ask(program, [{"id": "2", "schema": None, "format": "xml", "text": there["xml"]}], tmp_path))
    assert back["json"] == json.loads(text)


@pytest.mark.parametrize("key", ["a b", "", "1a", "a:b"])
def test_a_key_that_xml_has_not_is_refused(program: tuple[str, ...], tmp_path: Path, key: str) -> None:
    text = json.dumps({"customContent": {key: 1}})
    answer = next(ask(program, [{"id": "1", "schema": None, "format": "json", "text": text}], tmp_path))
    assert answer["valid"] and answer["json"] == json.loads(text) and answer["xml"] is None


def test_code_lists(dsf: Callable[[str], Path], packages: Packages) -> None:
    package = packages(dsf("3.3.2"))
    sample = dsf("3.3.2") / "samples" / "examples" / "RS-DR"
    document = json.loads(next(iter(sorted(sample.glob("*.json")))).read_text(encoding="utf-8"))
    document["resourcesRequest"]["request"]["convention"] = "NEW"
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    said = run(*package.program("Codes"), text, folder=package.folder).splitlines()
    _, by_label, by_folded_label, none, unknown, *read = said
    assert by_label == by_folded_label
    assert by_label.startswith("[F")
    assert [none, unknown] == ["[]", "false NEW false"]
    assert read == ["[code]", "true code", "true"]
