"""The form of « Vérifier un message », without a browser: every field of every message once; texts go through it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.model import ObjectType, Release, Schema
from generator.targets.docs import render
from tests.conftest import load_release
from tests.docs.conftest import write
from tests.support.releases import release_folder
from tests.typescript.support import needs_node, node

__all__ = ["release_folder"]
PROGRAM = Path(__file__).parent / "programs" / "form_law.mjs"


@pytest.fixture
def answer(release_folder: Path, tmp_path: Path) -> tuple[Release, dict[str, Any]]:
    """A release, and what the program says of its forms."""
    release = load_release(release_folder)
    site = write({item.path: item.content for item in render(release)}, tmp_path / "site")
    texts = tmp_path / "texts.json"
    texts.write_text(json.dumps(list(samples(release_folder))), "utf-8")
    return release, json.loads(node(str(PROGRAM), str(site), str(texts), folder=tmp_path))


def samples(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("samples/**/*")):
        if path.suffix in (".json", ".xml"):
            yield str(path.relative_to(folder)), path.read_text("utf-8-sig")


def places(schema: Schema, item: ObjectType, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every field at each of its places; a type inside itself ends there, as in the form's program."""
    for field in item.fields:
        yield (field.name,), field
        name = field.type.object_type
        if name and name not in above:
            for path, below in places(schema, schema.types_by_name[name], (*above, name)):
                yield (field.name, *path), below


@needs_node
def test_the_form_lists_every_field_once_and_keeps_every_text(answer: tuple[Release, dict[str, Any]]) -> None:
    release, found = answer
    for schema in release.schemas:
        rows = found["found"][schema.name]
        expected = dict(places(schema, schema.root))
        assert sorted(tuple(row["path"]) for row in rows) == sorted(expected)
        for row in rows:
            field = expected[tuple(row["path"])]
            assert row["cardinality"] == str(field.cardinality)
            assert row["isRequired"] == field.cardinality.is_required
            assert (row["control"] == "object") == (field.type.object_type is not None)
            assert [code for code, _ in row["codes"]] == list(codes(release, field))
            assert (row["label"], row["description"]) == (field.label, field.description)
            assert row["href"]
    assert found["wrong"] == []


def codes(release: Release, field: Any) -> Iterator[str]:
    if field.type.nomenclature is not None:
        yield from dict.fromkeys(code.value for code in release.nomenclatures_by_id[field.type.nomenclature].codes)
    elif not field.type.object_type:
        yield from dict.fromkeys(field.type.enum)
