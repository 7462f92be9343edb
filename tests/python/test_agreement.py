"""The two flavours say the same of every mutant, and our XML Schema agrees."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.pydantic.mutants import mutants
from tests.python.samples import requests
from tests.python.support import package
from tests.python.xml_mutants import xml_mutants

EACH = 1200


def test_flavours_agree_on_json(real: Path) -> None:
    compare(real, list(chosen(real, "json")))


def test_flavours_agree_on_xml(real: Path) -> None:
    asked = list(chosen(real, "xml"))
    if not asked:
        pytest.skip("the release has no XML samples")
    compare(real, asked)


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
