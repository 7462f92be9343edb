"""What an independent judge (jsonschema, on our rendered schemas) says of a sample, in our error codes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource

from generator.model import Release, Schema
from generator.targets.json_schema import render
from tests.conftest import load_release

CODES = {
    "required": "required",
    "additionalProperties": "unknown",
    "type": "type",
    "pattern": "pattern",
    "enum": "code",
    "minItems": "min-items",
    "maxItems": "max-items",
}
MESSAGE = "$.content[0].jsonContent.embeddedJsonContent.message"
Errors = set[tuple[str, str]]


class DuplicateKey(ValueError):
    """A JSON object has a key twice."""


def read_json(text: str) -> Any:
    """The document in `text`; raises `ValueError` where it may not be read."""

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len({key for key, _ in pairs}) != len(pairs):
            raise DuplicateKey
        return dict(pairs)

    return json.loads(text, object_pairs_hook=unique)


def judge(folder: Path, document: Any) -> Errors:
    """The errors of a bare message or an envelope, as `(code, path)`."""
    release = load_release(folder)
    roots = {schema.root_element: schema for schema in release.messages}
    found = [roots[key] for key in document if key in roots]
    if len(found) == 1 and len(document) == 1:
        (schema,) = found
        return _errors(folder, schema.name, document[schema.root_element], f"$.{schema.root_element}")
    return _judge_envelope(folder, document, release)


def _judge_envelope(folder: Path, document: Any, release: Release) -> Errors:
    """The envelope's own errors, then those of the header and the message in it, each by its schema."""
    own = {(code, path) for code, path in _errors(folder, "EDXL-DE", document, "$") if not path.startswith(MESSAGE)}
    try:
        message = document["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    except (KeyError, IndexError):
        return own
    found = [schema for schema in release.messages if schema.root_element in message]
    if len(found) != 1:
        return own | {("message", MESSAGE)}
    return own | _judge_message(folder, message, found[0])


def _judge_message(folder: Path, message: Any, schema: Schema) -> Errors:
    root = schema.root_element
    errors = _errors(folder, schema.name, message[root], f"{MESSAGE}.{root}")
    if schema.has_header:
        header = {key: value for key, value in message.items() if key != root}
        errors |= _errors(folder, "RC-DE", header, MESSAGE)
    return errors


def _errors(folder: Path, name: str, value: Any, base: str) -> Errors:
    return {pair for error in _validator(folder, name).iter_errors(value) for pair in _pairs(error, base)}


def _pairs(error: ValidationError, base: str) -> Iterator[tuple[str, str]]:
    path = base + error.json_path.removeprefix("$")
    if error.validator == "oneOf":
        yield "message", path
    elif error.validator == "required":
        yield from (("required", f"{path}.{key}") for key in error.validator_value if key not in error.instance)
    elif error.validator == "additionalProperties":
        known = error.schema.get("properties", {})
        yield from (("unknown", f"{path}.{key}") for key in error.instance if key not in known)
    else:
        yield CODES[str(error.validator)], path


@cache
def _documents(folder: Path) -> dict[str, Any]:
    return {file.path: json.loads(file.content) for file in render(load_release(folder))}


@cache
def _validator(folder: Path, name: str) -> Draft7Validator:
    documents = _documents(folder)
    registry: Any = Registry().with_resources(
        [(document["$id"], Resource.from_contents(document)) for document in documents.values()]
    )
    return Draft7Validator(documents[f"{name}.schema.json"], registry=registry)
