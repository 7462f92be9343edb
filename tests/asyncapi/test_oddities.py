"""Documents that are odd: what is left out is said at its line, and where workbooks and document disagree."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import limits
from generator.diagnostics import Collector
from generator.model import FieldType, Release, Scalar, Schema
from generator.passes.asyncapi_agreement import check_asyncapi
from generator.readers.asyncapi.documents import Documents
from generator.readers.inputs import InputFiles
from generator.targets import asyncapi
from tests.asyncapi.test_reading import HEAD, ONE, read
from tests.conftest import SPECS, load_release


def problems(collector: Collector, code: str) -> list[str]:
    return [str(problem) for problem in collector.all if problem.code == code]


@pytest.mark.parametrize(
    ("schema", "what"),
    [
        ("{type: file}", "there is no type 'file'"),
        ("{type: object, patternProperties: {a: {type: string}}}", "'patternProperties' is not supported"),
        ("{type: array, items: [{type: string}]}", "by their position"),
        ("{items: {type: string}}", "'items' stands without a type"),
        ("{allOf: [{type: string, pattern: a}, {pattern: b}]}", "two parts of allOf have the keyword 'pattern'"),
        ("{type: string, not: {const: a}}", "'not' is not supported"),
        ("{type: string, minLength: many}", "minLength is not a number"),
        ("{type: array, items: {type: string}, maxItems: 1.5}", "maxItems is not a count"),
        ("{oneOf: []}", "oneOf has no branch"),
    ],
)
def test_what_is_not_supported_is_reported_and_wide(tmp_path: Path, schema: str, what: str) -> None:
    release, collector = read(tmp_path / "r", ONE % schema)
    assert release is not None and release.messages[0].root.fields[0].name == "a"
    texts = problems(collector, "unsupported")
    assert any(what in text and text.startswith("a.yaml:3:") for text in texts), texts
    assert [item.schema for item in release.unsupported] == ["m"] and release.unsupported[0].location.line == 3


def test_types_of_one_name_are_told_apart(tmp_path: Path) -> None:
    x = "{type: object, properties: {x: {type: object, properties: {%s: {type: string}}}}}"
    inner = f"{{type: object, properties: {{one: {x % 'p'}, two: {x % 'q'}}}}}"
    release, collector = read(tmp_path / "r", ONE % inner)
    assert release is not None and not collector.errors
    types = {item.name: [field.name for field in item.fields] for item in release.messages[0].types}
    assert sorted(names for name, names in types.items() if name.startswith("x")) == [["p"], ["q"]]


@pytest.mark.parametrize(
    ("message", "what"),
    [
        ("{name: m}", "the message m is left out: it has no payload"),
        ("{payload: {type: string}}", "its payload is no object with properties"),
        ("{schemaFormat: application/vnd.apache.avro, payload: {type: object}}", "'application/vnd.apache.avro'"),
    ],
)
def test_a_message_that_is_left_out(tmp_path: Path, message: str, what: str) -> None:
    _, collector = read(tmp_path / "r", f"{HEAD}components: {{messages: {{m: {message}}}}}\n")
    (text,) = problems(collector, "message-unsupported")
    assert what in text and text.startswith("a.yaml:3:")


@pytest.mark.parametrize(
    ("reference", "code", "what"),
    [
        ("#/components/listed/7", "broken-reference", "leads to nothing"),
        ("#/components/listed/x", "broken-reference", "leads to nothing"),
        ("none.yaml", "broken-reference", "leads to a file that is not there"),
        ("a\\0b.yaml", "broken-reference", "is no path"),
        ("a\\\\b.yaml", "outside-reference", "leads out of the release folder"),
    ],
)
def test_references_that_lead_nowhere(tmp_path: Path, reference: str, code: str, what: str) -> None:
    _, collector = read(tmp_path / "r", ONE % f'{{$ref: "{reference}"}}')
    assert [what in text for text in problems(collector, code)] == [True], collector.all


def test_a_reference_into_a_list(tmp_path: Path) -> None:
    text = HEAD + (
        "components:\n  listed: [{type: integer}, {type: boolean}]\n"
        '  messages: {m: {payload: {type: object, properties: {a: {$ref: "#/components/listed/1"}}}}}\n'
    )
    release, collector = read(tmp_path / "r", text)
    assert release is not None and not collector.errors
    assert release.messages[0].root.fields[0].type.scalar is Scalar.BOOLEAN


def test_of_two_documents_the_first_counts(tmp_path: Path) -> None:
    (tmp_path / "r").mkdir()
    (tmp_path / "r" / "b.yaml").write_text(ONE % "{type: integer}")
    release, collector = read(tmp_path / "r", ONE % "{type: string}")
    assert release is not None and release.messages[0].root.fields[0].type.scalar is Scalar.STRING
    (text,) = problems(collector, "second-asyncapi")
    assert text.startswith("b.yaml") and "a.yaml counts" in text


@pytest.mark.parametrize(
    ("content", "what"),
    [(b"\xff", "not in UTF-8"), (None, "No such file"), (b"a: ]", "did not find")],
    ids=["bytes", "no", "yaml"],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, content: bytes | None, what: str) -> None:
    if content is not None:
        (tmp_path / "a.yaml").write_bytes(content)
    collector = Collector()
    documents = Documents(InputFiles(tmp_path), collector)
    assert documents.open(tmp_path / "a.yaml") is None and documents.open(tmp_path / "a.yaml") is None
    (text,) = problems(collector, "unreadable-file")
    assert what in text and text.startswith("a.yaml:1:")


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").touch()
    os.truncate(tmp_path / "a.yaml", limits.YAML_BYTES + 1)
    collector = Collector()
    assert Documents(InputFiles(tmp_path), collector).open(tmp_path / "a.yaml") is None
    (text,) = problems(collector, "unreadable-file")
    assert "YAML_BYTES" in text


class Disagreement:
    """The document of one release beside another release."""

    def __init__(self, folder: Path) -> None:
        self.release = load_release(SPECS / "3.0")
        self.folder = folder
        (file,) = asyncapi.render(self.release)
        (folder / file.path).write_bytes(file.content)

    def texts(self, release: Release) -> list[str]:
        collector = Collector()
        check_asyncapi(self.folder, release, collector)
        assert {problem.code for problem in collector.all} <= {"asyncapi-differs"}
        assert all(problem.location.line for problem in collector.all)
        return [problem.text for problem in collector.all]

    def with_field(self, **changes: Any) -> Release:
        """The release, the first field of RS-INFO another one."""
        info = next(schema for schema in self.release.schemas if schema.name == "RS-INFO")
        (first, *others) = info.root.fields
        root = replace(info.root, fields=(replace(first, **changes), *others))
        return self.with_schemas(tuple(replace(info, root=root) if item is info else item for item in self.schemas))

    @property
    def schemas(self) -> tuple[Schema, ...]:
        return self.release.schemas

    def with_schemas(self, schemas: tuple[Schema, ...]) -> Release:
        return replace(self.release, schemas=schemas)


@pytest.fixture
def both(tmp_path: Path) -> Disagreement:
    return Disagreement(tmp_path)


def test_nothing_to_tell(both: Disagreement) -> None:
    assert both.texts(both.release) == []


def test_a_message_that_one_of_them_has_not(both: Disagreement) -> None:
    less = both.with_schemas(tuple(item for item in both.schemas if item.name != "RS-INFO"))
    assert both.texts(less) == ["no sheet declares the message RS-INFO"]
    info = next(item for item in both.schemas if item.name == "RS-INFO")
    (text,) = both.texts(both.with_schemas((*both.schemas, replace(info, name="RS-NEW"))))
    assert text.startswith("the message RS-NEW of ") and text.endswith("is not in the document")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"type": FieldType(scalar=Scalar.INTEGER)}, "is of type string, in "),
        ({"type": FieldType(object_type="x")}, "is of type string, in "),
        ({"type": FieldType(scalar=Scalar.STRING, pattern="^a$")}, "has the pattern "),
        ({"type": FieldType(scalar=Scalar.STRING, enum=("a", "b"))}, "has 0 codes that "),
    ],
)
def test_a_field_of_another_kind(both: Disagreement, changes: dict[str, Any], says: str) -> None:
    (text,) = both.texts(both.with_field(**changes))
    assert text.startswith(f"RS-INFO/info {says}")


def test_a_field_that_one_of_them_has_not(both: Disagreement) -> None:
    texts = both.texts(both.with_field(name="other"))
    assert len(texts) == 2 and texts[0].startswith("RS-INFO/other, of ") and texts[1] == "RS-INFO/info is in no sheet"


def test_a_document_of_the_transport_only_is_compared_with_nothing(both: Disagreement) -> None:
    document = json.loads('{"asyncapi": "3.0.0", "info": {"title": "T", "version": "1"}}')
    for path in both.folder.rglob("*.yaml"):
        path.write_text(json.dumps(document))
    assert both.texts(both.release) == []
