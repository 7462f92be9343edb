"""What a rendered document must be, whatever the release: draft-07, its own `$id`, examples that it accepts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from tests.conftest import SPECS, load_release, own_releases
from tests.json_schema.oracle import ENVELOPE, our_documents


@pytest.fixture(params=own_releases())
def own(request: pytest.FixtureRequest) -> Path:
    return SPECS / str(request.param)


def properties(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property of a document, with its path."""
    for name, item in {"": document, **document.get("definitions", {})}.items():
        for key, found in item.get("properties", {}).items():
            yield f"{name}/{key}", found


def check(folder: Path) -> None:
    documents = our_documents(folder)
    for document in documents.values():
        Draft7Validator.check_schema(document)
        assert document["$schema"] == "http://json-schema.org/draft-07/schema#"
    ids = [document["$id"] for document in documents.values()]
    assert len(ids) == len(set(ids))


def test_documents_of_real_releases(real: Path) -> None:
    check(real)


def test_documents_of_own_releases(own: Path) -> None:
    check(own)


def check_examples(folder: Path) -> int:
    """How many examples there are; each is accepted by its own property."""
    count = 0
    for schema, document in our_documents(folder).items():
        for path, item in properties(document):
            alone = {"definitions": document["definitions"], **item}
            for example in item.get("examples", ()):
                count += 1
                assert Draft7Validator(alone).is_valid(example), (schema, path, example)
    return count


def test_examples_of_real_releases(real: Path) -> None:
    assert check_examples(real) > 100


def test_examples_of_own_releases(own: Path) -> None:
    assert check_examples(own) > 100


def test_every_field_says_its_label_and_its_cell(real: Path) -> None:
    for schema, document in our_documents(real).items():
        if schema == ENVELOPE or document["x-location"].startswith("DST"):
            continue
        for path, item in properties(document):
            assert "title" in item and ".xlsx!" in item["x-location"], (schema, path)


def test_code_lists_come_with_their_labels(real: Path) -> None:
    release = load_release(real)
    for schema, document in our_documents(real).items():
        if schema == ENVELOPE:
            continue
        for id_, known in document["x-nomenclatures"].items():
            codes = release.nomenclatures_by_id[id_].codes
            assert known["codes"] == {code.value: list(code.labels) for code in codes}


def test_the_envelope_names_every_message_and_not_the_header(real: Path) -> None:
    release = load_release(real)
    envelope = our_documents(real)[ENVELOPE]
    titles = [item["title"] for item in envelope["definitions"]["message"]["oneOf"]]
    assert titles == [schema.name for schema in release.messages]
    assert release.header.name not in titles
