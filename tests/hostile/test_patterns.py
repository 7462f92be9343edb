"""Hostile texts as patterns: each, escaped, accepts that text and no other, in the schema and in the package."""

from __future__ import annotations

import importlib
import json
import re
from dataclasses import replace
from pathlib import Path

import jsonschema_rs
import pytest

from generator.model import FieldType, Release, Scalar
from generator.patterns import BadPattern, linear_forms
from generator.targets.json_schema import render as render_json_schema
from tests.hostile.payloads import PAYLOADS
from tests.hostile.release import release
from tests.pydantic.packages import imported, write_package

SPECIAL = re.compile(r"[\\^$.|?*+()\[\]{}/]")
TEXTS = [text for text in PAYLOADS if len(text) < 200][::2]


def with_pattern(pattern: str) -> Release:
    """The hostile release, its field `plain` with a pattern."""
    sound = release("texte")
    header, schema = sound.schemas
    field = replace(schema.root.fields[0], type=FieldType(scalar=Scalar.STRING, pattern=pattern))
    root = replace(schema.root, fields=(field, *schema.root.fields[1:]))
    return replace(sound, schemas=(header, replace(schema, root=root)))


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_pattern_is_only_a_pattern(text: str, tmp_path: Path) -> None:
    pattern = "^" + SPECIAL.sub(lambda found: f"\\{found[0]}", text) + "$"
    try:
        linear_forms(pattern)
    except BadPattern:
        pytest.fail(f"a literal text is a pattern: {pattern!r}")
    hostile = with_pattern(pattern)
    schema = next(json.loads(item.content) for item in render_json_schema(hostile) if "RS-TEST" in item.path)
    assert schema["properties"]["plain"]["pattern"] == pattern
    accepts = jsonschema_rs.Draft7Validator(schema["properties"]["plain"]).is_valid
    with imported(write_package(hostile, tmp_path)) as package:
        message = importlib.import_module(f"{package.__name__}.rs_test").RootElement
        for candidate in (text, text + "x", "x" + text, text + "\n", text.swapcase() + "é", text[:-1]):
            content = {"plain": candidate, "patient": [{"name": "a"}] * 2}
            try:
                message.from_json(json.dumps(content), root=False)
                accepted = True
            except package.InvalidMessage:
                accepted = False
            assert accepted == accepts(candidate) == (candidate == text), candidate
