"""Near misses of every sample: the package's errors, codes and paths, beside those of judges that are not it."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs

from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from tests.conftest import load_release
from tests.csharp.support import ask, needs_dotnet
from tests.csharp.test_samples import requests
from tests.csharp.xml_mutants import changed, read, xml_mutants
from tests.json_schema.oracle import our_documents
from tests.pydantic.mutants import nodes, removed, replaced, replacements

pytestmark = needs_dotnet

JSON_MUTANTS = 3000
XML_MUTANTS = 2000
KEYWORDS = {
    "type": "type",
    "pattern": "pattern",
    "enum": "code",
    "minItems": "min-items",
    "maxItems": "max-items",
}
Errors = list[list[str]]


def test_json_errors_are_those_of_the_json_schema(real: Path, conformance: Callable[[Path], Path]) -> None:
    asked = list(json_mutants(real))
    answers = ask(conformance(real), asked)
    wrong = [
        (request["id"], answer["errors"], expected)
        for request, answer in zip(asked, answers, strict=True)
        if answer["errors"] != (expected := schema_errors(real, request["schema"], json.loads(request["text"])))
    ]
    assert len(asked) > JSON_MUTANTS / 2
    assert wrong == []


def test_xml_errors_are_those_of_the_reference_validator(real: Path, conformance: Callable[[Path], Path]) -> None:
    rules = compile_rules(load_release(real))
    asked = list(mutants_of_xml(real))
    answers = ask(conformance(real), asked)
    wrong = []
    for request, answer in zip(asked, answers, strict=True):
        expected = [[item.code, item.path] for item in validate(request["text"].encode(), rules).findings]
        if answer["errors"] != expected:
            wrong.append((request["id"], answer["errors"], expected))
    assert len(asked) > XML_MUTANTS / 2
    assert wrong == []


def json_mutants(folder: Path) -> Iterator[dict[str, Any]]:
    """Mutants of the objects of messages, below their root element."""
    schemas = {schema.root_element: schema.name for schema in load_release(folder).messages}
    found = []
    for request in requests(folder):
        document = json.loads(request["text"]) if request["format"] == "json" else {}
        if len(document) == 1 and (root := next(iter(document))) in schemas:
            found.append((request, schemas[root], document[root]))
    for request, schema, value in found:
        for path, kind, new in chosen(list(changes(value)), JSON_MUTANTS // len(found) + 1):
            mutant = removed(value, path) if kind == "missing" else replaced(value, path, new)
            where = "/".join(map(str, path))
            text = json.dumps(mutant)
            yield {"id": f"{request['id']} {kind} {where}", "schema": schema, "format": "json", "text": text}


def changes(value: Any) -> Iterator[tuple[Any, str, Any]]:
    """Every change below the top of an object: where, of what kind, and the new value."""
    for path, item in nodes(value):
        if path:
            yield path, "missing", None
            yield from ((path, kind, new) for kind, new in replacements(item))


def mutants_of_xml(folder: Path) -> Iterator[dict[str, Any]]:
    """Mutants of bare messages and envelopes in XML."""
    found = [request for request in requests(folder) if request["format"] == "xml" and "DOCTYPE" not in request["text"]]
    for request in found:
        document = read(request["text"])
        for mutant in chosen(list(xml_mutants(document)), XML_MUTANTS // len(found) + 1):
            text = changed(document, mutant)
            yield {"id": f"{request['id']} {mutant[0]} {mutant[1]}", "schema": None, "format": "xml", "text": text}


def chosen(every: list[Any], count: int) -> list[Any]:
    """The same few of many, each time."""
    return random.Random(len(every)).sample(every, min(count, len(every)))


def schema_errors(folder: Path, schema: str, document: Any) -> Errors:
    """What our JSON Schema refuses, as codes and paths; a value of a wrong type has that error only."""
    found: set[tuple[str, str]] = set()
    for error in _validator(folder, schema).iter_errors(document):
        path = "$" + "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in error.instance_path)
        if error.kind.name == "required":
            found.add((f"{path}.{error.kind.property}", "required"))
        elif error.kind.name == "additionalProperties":
            found |= {(f"{path}.{name}", "unknown") for name in error.kind.unexpected}
        else:
            found.add((path, KEYWORDS[error.kind.name]))
    mistyped = {path for path, code in found if code == "type"}
    return [[code, path] for path, code in sorted(found) if code == "type" or path not in mistyped]


@cache
def _validator(folder: Path, schema: str) -> Any:
    documents = our_documents(folder)
    registry = jsonschema_rs.Registry([(item["$id"], item) for item in documents.values()])
    return jsonschema_rs.Draft7Validator(documents[schema], registry=registry, validate_formats=False)
