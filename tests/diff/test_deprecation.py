"""A field that will go: read from AsyncAPI and JSON Schema, written by both, and told when it is announced."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import Collector
from generator.diff.changes import Verdict
from generator.diff.engine import compare
from generator.diff.sources import open_source
from generator.model import Cardinality, Field, FieldType, ObjectType, Release, Scalar
from generator.targets import registry
from generator.targets.json_schema.document import schema_document
from tests.conftest import SPECS, load_release, own_releases

PLACE = load_release(SPECS / own_releases()[-1]).location


def field(name: str, kind: FieldType, most: int | None, *, deprecated: bool) -> Field:
    return Field(name, name.upper(), kind, Cardinality(0, most), replace(PLACE, cell=name), is_deprecated=deprecated)


def with_fields(*, deprecated: bool) -> Release:
    """Our newest release, a message of it with a text, a list and an object that may be deprecated."""
    release = load_release(SPECS / own_releases()[-1])
    schema = release.messages[0]
    below = ObjectType("oldObject", "Objet", (field("x", FieldType(scalar=Scalar.STRING), 1, deprecated=False),), PLACE)
    text, held = FieldType(scalar=Scalar.STRING), FieldType(object_type="oldObject")
    added = (
        field("oldText", text, 1, deprecated=deprecated),
        field("oldList", text, None, deprecated=deprecated),
        field("oldHeld", held, 1, deprecated=deprecated),
    )
    root = replace(schema.root, fields=(*schema.root.fields, *added))
    edited = replace(schema, root=root, types=(*schema.types, below))
    return replace(release, schemas=tuple(edited if item is schema else item for item in release.schemas))


def marked(release: Release) -> dict[str, bool]:
    found = {item.name: item for schema in release.messages for item in schema.root.fields}
    return {name: found[name].is_deprecated for name in ("oldText", "oldList", "oldHeld")}


@pytest.mark.parametrize("deprecated", [True, False])
def test_asyncapi_keeps_it(deprecated: bool, tmp_path: Path) -> None:
    (item,) = (
        item for item in registry.load(["asyncapi"])["asyncapi"](with_fields(deprecated=deprecated))
        if item.path.endswith(".yaml")
    )  # fmt: skip
    (tmp_path / "a.yaml").write_bytes(item.content if isinstance(item.content, bytes) else item.content.encode())
    source = open_source(str(tmp_path / "a.yaml"), Collector())
    assert source is not None and set(marked(source.release).values()) == {deprecated}


@pytest.mark.parametrize("deprecated", [True, False])
def test_json_schema_keeps_it(deprecated: bool, tmp_path: Path) -> None:
    release = with_fields(deprecated=deprecated)
    document = schema_document(release.messages[0], release)
    assert document["properties"]["oldText"].get("deprecated", False) is deprecated
    (tmp_path / "X.schema.json").write_text(json.dumps(document), "utf-8")
    source = open_source(str(tmp_path), Collector())
    assert source is not None and set(marked(source.release).values()) == {deprecated}


def test_its_announcement_is_told_and_breaks_nothing() -> None:
    old, new = with_fields(deprecated=False), with_fields(deprecated=True)
    changes = [item for item in compare(old, new).changes if item.rule == "DEPR"]
    assert [item.path for item in changes] == ["oldText", "oldList", "oldHeld"]
    assert all(item.verdict is Verdict.DOCUMENTATION and item.difference.is_suspect for item in changes)
    back = [item for item in compare(new, old).changes if item.rule == "DEPR"]
    assert len(back) == 3 and not any(item.difference.is_suspect for item in back)


@pytest.mark.parametrize(
    ("old", "new", "is_suspect"),
    [("", "2030-01-01", True), ("2031-01-01", "2030-01-01", True), ("2030-01-01", "2031-01-01", False)],
)
def test_the_last_day_of_a_list_is_told_and_an_earlier_one_warned_of(old: str, new: str, is_suspect: bool) -> None:
    release = load_release(SPECS / own_releases()[-1])
    first, *others = release.nomenclatures
    sides = [replace(release, nomenclatures=(replace(first, valid_until=day), *others)) for day in (old, new)]
    (change,) = compare(*sides).changes
    assert (change.rule, change.verdict, change.difference.subject) == ("DEPR", Verdict.DOCUMENTATION, first.id)
    assert (change.difference.old.text, change.difference.new.text) == (old, new)
    assert change.difference.is_suspect is is_suspect
