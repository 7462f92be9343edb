"""The samples of the packages: valid by our rules and by the published JSON Schemas, whole, minimal, stable."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Location
from generator.languages.registry import languages
from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from generator.model import Cardinality, Field, FieldType, ObjectType, Release, Scalar, Schema
from generator.targets.carried import carried
from generator.targets.outline import outline, with_samples
from generator.targets.samples import Samples, samples
from tests.agreement.json_schemas import json_schemas
from tests.conftest import load_release
from tests.support.releases import EVERY_RELEASE

every_release = pytest.mark.parametrize("folder", EVERY_RELEASE, ids=lambda path: f"{path.parent.name}-{path.name}")


def texts_of(release: Release) -> dict[str, Samples]:
    return {schema.name: samples(schema, release) for schema in release.messages}


@every_release
def test_every_message_has_samples_that_are_valid(folder: Path) -> None:
    release = load_release(folder)
    rules, schemas = compile_rules(release), json_schemas(folder, "jsonschema-rs")
    for name, found in texts_of(release).items():
        for text in (found.whole, found.minimal):
            verdict = validate(text.encode(), rules)
            assert (verdict.message, verdict.findings) == (name, ())
            assert schemas.judge(json.loads(text)) == ([], True)


@every_release
def test_a_whole_sample_has_every_field_and_a_minimal_one_what_is_required(folder: Path) -> None:
    release = load_release(folder)
    for schema in release.messages:
        found = samples(schema, release)
        whole, least = (json.loads(text)[schema.root_element] for text in (found.whole, found.minimal))
        assert missing(whole, schema.root, schema, (), is_whole=True) == []
        assert missing(least, schema.root, schema, (), is_whole=False) == []


def missing(value: Any, item: ObjectType, schema: Schema, above: tuple[str, ...], *, is_whole: bool) -> list[str]:
    """Fields that are absent, or there although only required ones are wanted; an object without fields may be."""
    found: list[str] = []
    for field in item.fields:
        name = field.type.object_type
        below = schema.types_by_name[name] if name else None
        if field.name not in value:
            is_left_out = name in above or (below is not None and not below.fields)
            found += [] if not field.cardinality.is_required and (is_left_out or not is_whole) else [field.name]
            continue
        if not is_whole and not field.cardinality.is_required:
            found.append(f"{field.name} is not required")
        for one in value[field.name] if field.cardinality.is_list else [value[field.name]]:
            found += missing(one, below, schema, (*above, str(name)), is_whole=is_whole) if below else []
    return found


@every_release
def test_every_language_has_the_same_samples(folder: Path) -> None:
    release = load_release(folder)
    wanted = texts_of(release)
    for language in languages():
        own = carried(release, language.target)
        messages = with_samples(outline(own, language.naming()), own).messages
        found = {item.schema.name: item.samples for item in messages if not item.schema.is_header}
        assert found == wanted, language.target


def test_the_header_and_a_message_without_a_known_value_have_none() -> None:
    place = Location("models/x.xlsx", "x", "A1")
    kind = FieldType(Scalar.STRING, pattern=r"^[^\s\S]$")
    for minimum, wanted in ((1, Samples()), (0, Samples('{"x":{}}', '{"x":{}}'))):
        root = ObjectType("root", "", (Field("code", "", kind, Cardinality(minimum, 1), place),), place)
        header = Schema("RC-DE", "", "message", ObjectType("message", "", (), place), (), place, is_header=True)
        message = Schema("RS-X", "", "x", root, (), place)
        empty = Release("9.0", place, (header, message))
        assert (samples(header, empty), samples(message, empty)) == (Samples(), wanted)
