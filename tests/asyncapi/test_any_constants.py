"""Types and constants of every mix, alone and in unions: each verdict is that of the schema, or wider and reported."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from generator.diagnostics import Collector
from generator.loading import load
from tests.asyncapi.json_schema_suite import judge
from tests.asyncapi.test_json_schema_suite import VALUES, told

TYPES = ("string", "integer", "number", "boolean", "null", "array", "object")
CONSTANTS = (None, True, False, 0, 1, 2, 2.5, -1, 1e2, "", "a", "1", "true", [1], [], {"a": 1}, {})


def _accepts_some(schema: dict[str, Any]) -> bool:
    """Whether a constant is of the types: else the schema accepts nothing, which no model holds."""
    return "enum" not in schema or any(map(Draft7Validator(schema).is_valid, schema["enum"]))


def _is_of_texts(schema: dict[str, Any]) -> bool:
    """Whether the constants beside `string` are texts: an author of YAML means `'1'` where the file says `1`."""
    return "string" not in schema.get("type", ()) or all(isinstance(item, str) for item in schema.get("enum", ()))


PARTS = (
    st.fixed_dictionaries(
        {},
        optional={
            "type": st.lists(st.sampled_from(TYPES), min_size=1, max_size=4, unique=True),
            "enum": st.lists(st.sampled_from(CONSTANTS), min_size=1, max_size=6, unique_by=repr),
        },
    )
    .filter(_accepts_some)
    .filter(_is_of_texts)
)
UNIONS = st.builds(
    lambda keyword, parts: {keyword: parts},
    st.sampled_from(("anyOf", "oneOf")),
    st.lists(PARTS, min_size=2, max_size=3),
)


ONE_OBJECT = {"type": ["object"], "enum": [{"a": 1}]}


@settings(max_examples=100, deadline=None)
@given(PARTS | UNIONS)
@example({"anyOf": [ONE_OBJECT, ONE_OBJECT]})
@example({"oneOf": [ONE_OBJECT, {"type": ["object"], "enum": [{}]}, {"type": ["null"]}]})
def test_no_constant_is_lost(schema: dict[str, Any]) -> None:
    values = [*VALUES, *CONSTANTS]
    with TemporaryDirectory() as folder:
        verdicts, reports = judge(Path(folder), schema, values)
    assert verdicts is not None, reports
    for value, verdict in zip(values, verdicts, strict=True):
        expected = Draft7Validator(schema).is_valid(value)
        assert verdict == expected or (verdict and told(reports)), (value, verdict, reports)


@pytest.mark.parametrize("constants", [{"enum": [{"a": 1}]}, {"const": {"a": 1}}])
def test_constants_of_a_whole_message_are_told(constants: dict[str, Any], tmp_path: Path) -> None:
    payload = {"type": "object", "properties": {"a": {"type": "integer"}}, **constants}
    components = {"messages": {"m": {"payload": payload}}}
    document = {"asyncapi": "3.0.0", "info": {"title": "T", "version": "1"}, "components": components}
    (tmp_path / "asyncapi.json").write_text(json.dumps(document), "utf-8")
    collector = Collector()
    assert load(tmp_path, collector) is not None
    assert [problem.code for problem in collector.all if problem.code == "unsupported"] == ["unsupported"]
