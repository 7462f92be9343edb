"""Mutants of every sample: this package and hubgen's own validator find the same errors at the same places."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from tests.conftest import load_release
from tests.java.support import ask, needs_java
from tests.java.test_samples import requests
from tests.java.xml_mutants import xml_mutants
from tests.pydantic.mutants import mutants

pytestmark = needs_java

A_SAMPLE = 25


def test_mutants_have_the_same_errors(real: Path, conformance: Callable[[Path], tuple[str, ...]]) -> None:
    asked = list(mutated(real))
    rules = compile_rules(load_release(real))
    differences = []
    for request, answer in zip(asked, ask(conformance(real), asked, real), strict=True):
        verdict = validate(request["text"].encode(), rules, request["schema"] or "")
        wanted = [[item.code, item.path] for item in verdict.findings]
        if answer["errors"] != wanted:
            differences.append((request["id"], answer["errors"][:5], wanted[:5]))
    assert len(asked) >= 2000
    assert differences == []


def mutated(folder: Path) -> Iterator[dict[str, Any]]:
    """Some mutants of each sample that can be read, the same in every run."""
    choice = random.Random(5000)
    for request in requests(folder):
        for kind, text in _some(request, choice):
            yield {**request, "id": f"{request['id']} {kind}", "text": text}


def _some(request: dict[str, Any], choice: random.Random) -> list[tuple[str, str]]:
    if request["format"] == "json":
        every = [(kind, json.dumps(item, ensure_ascii=False)) for kind, _, item in mutants(json.loads(request["text"]))]
    elif "<!DOCTYPE" in request["text"]:
        return []
    else:
        every = list(xml_mutants(request["text"]))
    return choice.sample(every, min(len(every), A_SAMPLE))
