"""Our verdicts are those of JSON Schema, by an independent judge, on samples and on mutants of them."""

from __future__ import annotations

import json
import random
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from generator.messages.validate import validate
from generator.targets import json_schema
from tests.agreement.json_mutants import mutated_value
from tests.conftest import load_release
from tests.messages.samples import bare, documents, rules_of

MUTANTS = 2_000
SEED = 20_240_821


@cache
def judges(folder: Path) -> dict[str, Any]:
    files = {file.path: json.loads(file.content) for file in json_schema.render(load_release(folder))}
    resources = [
        (document["$id"], jsonschema_rs.Resource.from_contents(document))
        if hasattr(jsonschema_rs, "Resource")
        else (document["$id"], document)
        for document in files.values()
    ]
    registry = jsonschema_rs.Registry(resources)
    return {
        path.removesuffix(".schema.json"): jsonschema_rs.Draft7Validator(
            document, registry=registry, validate_formats=False
        )
        for path, document in files.items()
    }


def test_samples(real: Path) -> None:
    rules, names = rules_of(real), {schema.name for schema in load_release(real).schemas}
    for path in documents(real, ".json"):
        value = json.loads(path.read_text("utf-8"))
        verdict = validate(path.read_bytes(), rules)
        if len(value) == 1 and next(iter(value)) in rules.messages:
            schema = rules.messages[next(iter(value))].schema.name
            assert verdict.is_valid is judges(real)[schema].is_valid(next(iter(value.values()))), path.name
        elif path.parent.name in names:  # the object below the root element
            verdict = validate(path.read_bytes(), rules, path.parent.name)
            assert verdict.is_valid is judges(real)[path.parent.name].is_valid(value), path.name
        elif "too-many-schemas" not in path.name:  # `oneOf` accepts two messages of which one is valid
            assert verdict.is_valid is judges(real)["EDXL-DE"].is_valid(value), path.name


def test_mutants(real: Path) -> None:
    rules, chance = rules_of(real), random.Random(SEED)
    samples = bare(real)
    verdicts = {True: 0, False: 0}
    for _ in range(MUTANTS):
        root, value = chance.choice(samples)
        mutant = mutated_value(value, chance)
        wanted = judges(real)[rules.messages[root].schema.name].is_valid(mutant)
        found = validate(json.dumps({root: mutant}).encode(), rules)
        assert found.is_valid is wanted, (root, mutant, found.findings)
        verdicts[wanted] += 1
    assert min(verdicts.values()) > MUTANTS // 20


@pytest.mark.parametrize("release", ["3.3.2"])
def test_ten_thousand_messages_take_less_than_ten_seconds(dsf: Any, release: str) -> None:
    import time

    folder = dsf(release)
    rules = rules_of(folder)
    texts = [json.dumps({root: value}).encode() for root, value in bare(folder)]
    start = time.process_time()
    for number in range(10_000):
        validate(texts[number % len(texts)], rules)
    assert time.process_time() - start < 10
