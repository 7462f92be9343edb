"""What AsyncAPI documents say beyond workbooks: written and read back equal, and never narrower in any target."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from generator.diagnostics import Collector
from generator.diff.engine import compare
from generator.diff.gate import fails
from generator.diff.witness import prove
from generator.languages.registry import languages
from generator.loading import load
from generator.mappers.asyncapi.messages import messages
from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from generator.model import Field, ObjectType, Release, ValueRules
from generator.model.serialise import from_json, to_json
from generator.readers.asyncapi import read_asyncapi
from generator.readers.asyncapi.plain import json_text
from generator.targets import asyncapi
from generator.targets.carried import carried
from generator.targets.json_schema.document import schema_document
from tests.asyncapi.bare import bare
from tests.asyncapi.test_json_schema_suite import SCHEMAS, VALUES
from tests.asyncapi.test_reading import read

EXAMPLES = os.environ.get("HUBGEN_ASYNCAPI_EXAMPLES")


def release_of(
    schema: Any, folder: Path, more: dict[str, Any] | None = None, info: dict[str, Any] | None = None
) -> Release:
    payload = {"type": "object", "required": ["a"], "properties": {"a": schema}}
    message = {"payload": payload, **(more or {})}
    info = info or {"title": "T", "version": "1"}
    document = {"asyncapi": "3.0.0", "info": info, "components": {"messages": {"m": message}}}
    release, collector = read(folder, json.dumps(document), "a.json")
    assert release is not None, collector.all
    return release


@pytest.mark.parametrize("schema", SCHEMAS, ids=str)
def test_the_model_and_the_document_are_read_back_equal(schema: Any, tmp_path: Path) -> None:
    release = release_of(schema, tmp_path / "r")
    assert from_json(to_json(release)) == release
    (file,) = asyncapi.render(release)
    back, collector = read(tmp_path / "back", file.content.decode())
    assert back is not None, collector.all
    assert bare(back.messages) == bare(release.messages)


@pytest.mark.parametrize("schema", SCHEMAS, ids=str)
def test_json_schema_agrees_and_other_targets_are_wider(schema: Any, tmp_path: Path) -> None:
    release = release_of(schema, tmp_path / "r")
    rules = compile_rules(release)
    validator = Draft7Validator(schema_document(release.messages[0], release))
    wider = carried(release, "word")
    packages = [(item.carries_values, carried(release, item.target)) for item in languages()]
    others = [compile_rules(item) for item in (wider, *(package for _, package in packages))]
    for value in VALUES:
        text = json.dumps({"m": {"a": value}}).encode()
        verdict = validate(text, rules).is_valid
        assert verdict == validator.is_valid({"a": value}), value
        assert not verdict or all(validate(text, other).is_valid for other in others), value
    assert not any(field.type.rules or field.bounds for item in wider.messages[0].all_types for field in item.fields)
    for item in (wider, *(package for carries, package in packages if not carries)):
        _has_no_special_value(item)
    for item in (package for carries, package in packages if carries):
        assert without_bounds(item) == without_bounds(release)


def _has_no_special_value(release: Release) -> None:
    for item in release.messages[0].all_types:
        assert not item.choice and not item.additional
        assert not any(field.type.is_any for field in item.fields)
        rules = [field.type.rules for field in item.fields]
        assert all(found is None or found == ValueRules(bounds=found.bounds) for found in rules)


def without_bounds(release: Release) -> tuple[ObjectType, ...]:
    """The types of the message, their fields without bounds: packages check those that they can compute with."""
    return tuple(
        replace(item, fields=tuple(map(_without_bounds, item.fields))) for item in release.messages[0].all_types
    )


def _without_bounds(field: Field) -> Field:
    rules = field.type.rules
    if rules is None or field.type.is_any:
        return replace(field, bounds=None)
    return replace(field, bounds=None, type=replace(field.type, rules=replace(rules, bounds=None)))


NUMBERS, INTEGERS = ({"type": "object", "additionalProperties": {"type": kind}} for kind in ("number", "integer"))
EDITS: tuple[tuple[Any, Any], ...] = (
    ({"type": "number", "maximum": 10}, {"type": "number", "maximum": 5}),
    ({"type": "number"}, {"type": "number", "exclusiveMinimum": 0}),
    ({"type": "number"}, {"type": "number", "multipleOf": 2}),
    ({"type": "string", "maxLength": 5}, {"type": "string", "maxLength": 4}),
    ({"type": ["string", "null"]}, {"type": "string"}),
    ({"type": ["string", "integer"]}, {"type": "string"}),
    ({"type": "string", "format": "date"}, {"type": "string", "format": "date-time"}),
    ({"type": "integer", "enum": [1, 2]}, {"type": "integer", "enum": [1]}),
    ({"type": "integer", "enum": [1, 2]}, {"type": "string", "enum": ["1", "2"]}),
    ({"enum": [1, "a"]}, {"enum": [1]}),
    ({}, {"type": "string"}),
    (
        {"type": "array", "items": {"type": "string"}},
        {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
    ),
    ({"type": "array", "items": {"type": "array"}}, {"type": "array", "items": {"type": "array", "maxItems": 1}}),
    (
        {"type": "object", "additionalProperties": {"type": "number"}},
        {"type": "object", "additionalProperties": {"type": "integer"}},
    ),
    ({"anyOf": [{"type": "string"}, {"type": "integer"}]}, {"anyOf": [{"type": "string"}, {"type": "boolean"}]}),
    (
        {"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "boolean"}]},
        {"oneOf": [{"type": "integer"}, {"type": "string"}]},
    ),
    ({"type": "string", "not": {"const": "a"}}, {"type": "string", "not": {"const": "b"}}),
    ({"type": "object", "patternProperties": {"a": {}}}, {"type": "object", "patternProperties": {"b": {}}}),
)


@pytest.mark.parametrize(("old", "new"), EDITS, ids=str)
def test_no_edit_passes_the_gate_in_silence(old: Any, new: Any, tmp_path: Path) -> None:
    before, after = release_of(old, tmp_path / "o"), release_of(new, tmp_path / "n")
    for one, other in ((before, after), (after, before)):
        found = prove(compare(one, other), one, other)
        assert fails(found, "coordination"), [change.rule for change in found.changes]
    assert fails(prove(compare(before, after), before, after), "breaking")
    assert not compare(before, release_of(old, tmp_path / "same")).changes


@pytest.mark.parametrize("protocol", ["kafka", "mqtt", "ws"])
def test_bindings_of_any_protocol_and_headers_of_traits_are_compared(protocol: str, tmp_path: Path) -> None:
    def made(name: str, key: str) -> Release:
        headers = {"type": "object", "required": [key], "properties": {key: {"type": "string"}}}
        more = {"bindings": {protocol: {"key": {"type": key}}}, "traits": [{"headers": headers}]}
        return release_of({"type": "string"}, tmp_path / name, more)

    rules = [(change.rule, change.difference.subject) for change in compare(made("o", "x"), made("n", "y")).changes]
    assert rules == [("CH-BIND", "m headers"), ("CH-BIND", f"m {protocol}")]


@pytest.mark.skipif(not EXAMPLES, reason="HUBGEN_ASYNCAPI_EXAMPLES names no folder of official examples")
def test_official_examples_with_their_payloads(tmp_path: Path) -> None:
    """Each is read, or refused for what it needs from the network; its payload examples get jsonschema's verdict."""
    refused, payloads = [], 0
    for path in sorted(Path(EXAMPLES or "").glob("*.y*ml")):
        folder = tmp_path / path.stem
        folder.mkdir()
        (folder / path.name).write_bytes(path.read_bytes())
        collector = Collector()
        release = load(folder, collector)
        if release is None:
            assert {problem.code for problem in collector.errors} <= {"network-reference", "no-schema"}
            refused.append(path.name)
            continue
        payloads += check_payloads(folder, release)
    assert len(refused) <= 1 and payloads > 8, refused


def check_payloads(folder: Path, release: Release) -> int:
    root = read_asyncapi(folder, Collector())
    assert root is not None
    rules, schemas, count = compile_rules(release), {item.location.line: item for item in release.messages}, 0
    for _, message in messages(root):
        examples, payload = message.raw("examples"), message.at("payload")
        schema = schemas.get(payload.location.line) if payload else None
        for item in examples.items() if examples and schema else ():
            if (value := item.raw("payload")) is not None and schema is not None:
                count += 1
                document = schema_document(schema, release)
                text = json_text(value.node)
                found = validate(text.encode(), rules, schema.name)
                assert found.is_valid == Draft7Validator(document).is_valid(json.loads(text)), found.findings
    return count
