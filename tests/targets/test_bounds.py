"""Which bounds packages check, and which are reported as wider there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Collector
from generator.languages.registry import languages
from generator.model import Bounds, Field
from generator.targets.bounds import is_within
from generator.targets.carried import carried
from generator.targets.examples import NoExample, scalar_value
from generator.targets.wider import report_others
from tests.asyncapi.test_any_schema import release_of

PACKAGES = [item.target for item in languages()]
CHECKED: list[tuple[dict[str, Any], Bounds]] = [
    ({"type": "number", "minimum": 0.1, "minLength": 3}, Bounds(minimum="0.1")),
    ({"type": "string", "minimum": 1, "maxLength": 3}, Bounds(max_length=3)),
    ({"type": "string", "maxLength": 0}, Bounds(max_length=0)),
    ({"type": "integer", "multipleOf": 3}, Bounds(multiple_of="3")),
]
SAY_NOTHING: list[dict[str, Any]] = [
    {"type": "boolean", "minimum": 1},
    {"type": "string", "minLength": 0},
    {"type": "string", "maxLength": 10**14},
    {"type": "string", "enum": ["ab", "cd"], "minLength": 2},
]
UNCHECKED: list[dict[str, Any]] = [
    {"type": "string", "enum": ["ab", "c"], "minLength": 2},
    {"type": "string", "minLength": 2**31},
]


def field_of(schema: dict[str, Any], folder: Path, target: str) -> tuple[Field, list[str]]:
    """The field as a target gets it, and what is reported of the target."""
    release, collector = release_of(schema, folder), Collector()
    report_others(release, [target], collector)
    (field,) = carried(release, target).messages[0].root.fields
    return field, [item.text for item in collector.all]


@pytest.mark.parametrize("target", PACKAGES)
@pytest.mark.parametrize(("schema", "bounds"), CHECKED, ids=str)
def test_packages_get_bounds_of_the_type(schema: Any, bounds: Bounds, target: str, tmp_path: Path) -> None:
    field, reported = field_of(schema, tmp_path, target)
    assert field.type.rules is not None and field.type.rules.bounds == bounds
    assert reported == []


@pytest.mark.parametrize("schema", SAY_NOTHING, ids=str)
def test_what_narrows_nothing_is_neither_checked_nor_reported(schema: Any, tmp_path: Path) -> None:
    field, reported = field_of(schema, tmp_path, "java")
    assert field.type.rules is None and reported == []


@pytest.mark.parametrize("schema", UNCHECKED, ids=str)
def test_what_packages_cannot_check_is_reported(schema: Any, tmp_path: Path) -> None:
    field, reported = field_of(schema, tmp_path, "java")
    assert field.type.rules is None and len(reported) == 1 and "not checked" in reported[0]


@pytest.mark.parametrize(("schema", "bounds"), CHECKED, ids=str)
def test_other_targets_are_wider_and_say_so(schema: Any, bounds: Bounds, tmp_path: Path) -> None:
    field, reported = field_of(schema, tmp_path, "word")
    assert field.type.rules is None and len(reported) == 1


@pytest.mark.parametrize("schema", [schema for schema, _ in CHECKED], ids=str)
def test_an_example_is_within_its_bounds(schema: Any, tmp_path: Path) -> None:
    release = release_of(schema, tmp_path)
    (field,) = release.messages[0].root.fields
    if schema.get("maxLength") == 0:
        assert scalar_value(field, release) == ""
    else:
        assert is_within(field.type, str(scalar_value(field, release)))


def test_there_is_no_example_where_nothing_is_within(tmp_path: Path) -> None:
    release = release_of({"type": "integer", "minimum": 5, "maximum": 4}, tmp_path)
    with pytest.raises(NoExample):
        scalar_value(release.messages[0].root.fields[0], release)
