"""Near misses: the gem gives hubgen's own verdict, error codes and paths, in JSON and in XML."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from tests.conftest import load_release
from tests.ruby.mutants import json_mutant, xml_mutant
from tests.ruby.samples import requests
from tests.ruby.support import Package, needs_ruby

pytestmark = needs_ruby
MUTANTS = 400
SEED = 20_240_821


def test_mutants_have_the_errors_of_the_reference(real: Path, packages: Callable[[Path], Package]) -> None:
    rules = compile_rules(load_release(real))
    asked = list(mutants(real, packages(real), random.Random(SEED), MUTANTS))
    verdicts = {True: 0, False: 0}
    wrong = []
    for request, answer in zip(asked, packages(real).ask(asked), strict=True):
        verdict = validate(request["text"].encode(), rules, request["schema"] or "")
        wanted = [[finding.code, finding.path] for finding in verdict.findings]
        verdicts[answer["valid"]] += 1
        if answer["errors"] != wanted:
            wrong.append((request["id"], request["format"], answer["errors"], wanted))
    assert wrong == [], len(wrong)
    assert min(verdicts.values()) > MUTANTS // 10


def mutants(folder: Path, package: Package, chance: random.Random, count: int) -> Any:
    """As many mutants in JSON as in XML; those in XML are also of the JSON samples."""
    every = list(requests(folder))
    in_json = [item for item in every if item["format"] == "json"]
    in_xml = [item for item in every if item["format"] == "xml" and "<!DOCTYPE" not in item["text"]]
    in_xml += [
        {"id": answer["id"], "schema": None, "format": "xml", "text": answer["xml"]}
        for answer in package.ask(in_json)
        if answer["xml"]
    ]
    for _ in range(count):
        item = chance.choice(in_json)
        mutant = json_mutant(json.loads(item["text"]), chance)
        yield {**item, "text": json.dumps(mutant, ensure_ascii=chance.random() < 0.5)}
        item = chance.choice(in_xml)
        yield {**item, "text": xml_mutant(item["text"], chance)}
