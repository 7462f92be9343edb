"""The two flavours say the same of every mutant, and our XML Schema agrees."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests.pydantic.mutants import mutants
from tests.python.samples import requests
from tests.python.support import package
from tests.python.xml_mutants import xml_mutants
from tests.xsd.schemas import compiled, folder_of, schema_file

EACH = 1200


def test_flavours_agree_on_json(real: Path) -> None:
    compare(real, list(chosen(real, "json")))


def test_flavours_agree_on_xml(real: Path) -> None:
    asked = list(chosen(real, "xml"))
    if not asked:
        pytest.skip("the release has no XML samples")
    compare(real, asked)


def test_our_xml_schema_agrees(real: Path) -> None:
    """Save in the envelope and its header, which are open in JSON and which XML Schema 1.0 cannot open."""
    asked = [item for item in chosen(real, "xml") if "edxlDistribution" not in item["text"]]
    known = [(item, schema_of(real, item["text"])) for item in asked]
    asked = [item for item, schema in known if schema is not None]
    if not asked:
        pytest.skip("the release has no XML samples but envelopes")
    answers = package(real, "dataclass").ask(asked)
    judged = [schema.validate(etree.fromstring(item["text"].encode())) for item, schema in known if schema is not None]
    different = [
        (item["text"][:3000], verdict, answer["errors"])
        for item, verdict, answer in zip(asked, judged, answers, strict=True)
        if answer["valid"] is not verdict
    ]
    assert {True, False} == set(judged)
    assert different == []


def schema_of(folder: Path, text: str) -> etree.XMLSchema | None:
    name = schema_file(folder, etree.QName(etree.fromstring(text.encode())).localname)
    return compiled(folder_of(folder) / name) if name else None


def compare(folder: Path, asked: list[dict[str, Any]]) -> None:
    first = list(package(folder, "dataclass").ask(asked))
    second = list(package(folder, "pydantic").ask(asked))
    assert {item["valid"] for item in first} == {True, False}
    different = [
        (request["text"][:3000], one, other)
        for request, one, other in zip(asked, first, second, strict=True)
        if key(one) != key(other)
    ]
    assert different == []


def key(answer: dict[str, Any]) -> Any:
    """Verdict, codes, paths, and what was written; the key order of an open object's JSON aside."""
    return answer["valid"], answer["errors"], answer["json"], answer["xml"]


def chosen(folder: Path, kind: str) -> Iterator[dict[str, Any]]:
    """Mutants of the samples, as many of each."""
    randomness = random.Random(1789)
    found = [item for item in requests(folder) if item["format"] == kind and "failing" not in item["id"]]
    for item in found:
        texts = json_mutants(item["text"]) if kind == "json" else list(xml_mutants(item["text"]))
        for number, text in enumerate(randomness.sample(texts, min(len(texts), EACH // len(found) + 1))):
            yield {**item, "id": f"{item['id']}#{number}", "text": text}


def json_mutants(text: str) -> list[str]:
    return [json.dumps(mutant, ensure_ascii=False) for _, _, mutant in mutants(json.loads(text))]
