"""The JSON Schema test suite (draft 7) as payloads: no verdict differs in silence.

The suite is in the source distribution of the PyPI package `jsonschema` (folder `json/tests/draft7`); without it, cases
of the same kinds are judged by the `jsonschema` library.
"""

from __future__ import annotations

import os
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from tests.asyncapi.json_schema_suite import REPORTED, cases, judge

SUITE = os.environ.get("HUBGEN_JSON_SCHEMA_SUITE")
VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    1,
    1.0,
    1.5,
    -1,
    3,
    10,
    12,
    1e30,
    "",
    "a",
    "ab",
    "abc",
    "1",
    "été",
    [],
    [1],
    [1, 1],
    [1, True],
    ["a"],
    [[1]],
    [[1.5], []],
    {},
    {"a": 1},
    {"a": "x"},
    {"b": 1},
    {"a": 1, "b": 2},
    {"meow": True},
    {"bark": 1},
    {"meow": True, "bark": True},
)
CAT = {"type": "object", "required": ["meow"], "properties": {"meow": {"type": "boolean"}}}
DOG = {"type": "object", "required": ["bark"], "properties": {"bark": {"type": "boolean"}}}
CLOSED = {"type": "object", "properties": {"a": {"type": "integer"}}, "additionalProperties": False}
SCHEMAS: tuple[Any, ...] = (
    True,
    {},
    {"type": ["string", "null"]},
    {"type": ["integer", "string", "null"]},
    {"type": "null"},
    {"enum": [1, "a", None]},
    {"enum": [1, 2.5]},
    {"const": 1},
    {"const": True},
    {"const": None},
    {"enum": [[1], {"a": 1}]},
    {"type": "integer", "enum": [1, 10]},
    {"type": ["string", "null"], "enum": ["a", None]},
    {"type": ["string", "null"], "enum": ["a"]},
    {"type": "number", "minimum": 0, "maximum": 10},
    {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 10},
    {"type": "number", "multipleOf": 0.5},
    {"minimum": 1},
    {"maxLength": 1},
    {"pattern": "^a"},
    {"type": "string", "minLength": 1, "maxLength": 2},
    {"type": "array", "items": {"type": "integer"}, "minItems": 1},
    {"type": "array", "uniqueItems": True},
    {"type": "array", "items": {"type": "array", "items": {"type": "number"}}},
    {"type": "array", "maxItems": 1},
    {"type": ["array", "null"], "items": {"type": "integer"}},
    {"type": "array", "items": {"type": ["integer", "null"]}},
    {"type": "object", "additionalProperties": {"type": "integer"}},
    {"type": "object", "required": ["a"]},
    CLOSED,
    {"oneOf": [CAT, DOG]},
    {"anyOf": [CAT, DOG]},
    {"oneOf": [CAT, {"type": "null"}]},
    {"oneOf": [CAT, {"type": "string"}]},
    {"oneOf": [{"type": "integer"}, {"type": "number", "minimum": 2}]},
    {"anyOf": [{"type": "string"}, {"type": "integer"}]},
    {"allOf": [CAT, {"type": "object", "required": ["bark"]}]},
    {"allOf": [CAT, CLOSED]},
    {"allOf": [CLOSED, CLOSED]},
    {"type": "object", "allOf": [CAT], "properties": {"b": {"type": "integer"}}, "additionalProperties": False},
    {"allOf": [{"type": "number"}, {"type": "integer", "maximum": 5}], "minimum": 1},
    {"allOf": [{"type": "string", "minLength": 1}], "pattern": "b"},
    {"type": "object", "oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
    {"oneOf": [CAT, {"type": "object", "not": {"required": ["meow"]}}]},
    {"not": {"type": "string"}},
    {"oneOf": [True, False, False]},
    {"anyOf": [True, False]},
    {"oneOf": [{"oneOf": [CAT, DOG]}, {"type": "integer"}]},
    {"type": "object", "patternProperties": {"^a": {"type": "integer"}}, "additionalProperties": False},
    {"type": "string", "format": "uuid"},
    {"if": {"type": "string"}, "then": {"minLength": 2}},
)


def told(reports: set[str]) -> bool:
    return bool(reports & REPORTED)


@pytest.mark.parametrize("schema", SCHEMAS, ids=str)
def test_every_verdict_is_that_of_the_schema_or_wider_and_reported(schema: Any, tmp_path: Path) -> None:
    verdicts, reports = judge(tmp_path, schema, list(VALUES))
    assert verdicts is not None, reports
    for value, verdict in zip(VALUES, verdicts, strict=True):
        expected = Draft7Validator(schema).is_valid(value)
        assert verdict == expected or (verdict and told(reports)), (value, verdict, reports)


@pytest.mark.skipif(not SUITE, reason="HUBGEN_JSON_SCHEMA_SUITE names no folder of the suite's draft7 groups")
def test_the_whole_suite(tmp_path: Path) -> None:
    counts: Counter[str] = Counter()
    silent = []
    for number, (name, schema, tests) in enumerate(cases(Path(SUITE or ""))):
        folder = tmp_path / str(number)
        folder.mkdir()
        verdicts, reports = judge(folder, schema, [test.value for test in tests])
        for test, verdict in zip(tests, verdicts or [None] * len(tests), strict=True):
            kind = "equal" if verdict == test.is_valid else "wider" if verdict else "refused"
            counts[kind] += 1
            if kind != "equal" and not told(reports):
                silent.append(name)
    print(dict(counts))
    assert not silent and counts["equal"] > 700, counts


def test_the_suite_of_the_cases_above_is_not_all_reported(tmp_path: Path) -> None:
    """Most of what documents say is represented, so that the law above is not held by reports alone."""
    reported = [schema for schema in SCHEMAS if told(judge(tmp_path, schema, [])[1])]
    assert len(reported) <= 10, reported
    assert set(chain.from_iterable(schema for schema in reported if isinstance(schema, dict))) <= {
        "allOf",
        "oneOf",
        "not",
        "properties",
        "type",
        "patternProperties",
        "additionalProperties",
        "if",
        "then",
    }
