"""Every message, field and code of a release is in its Word documents, and reads as the model says."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.model import Code, Release, Schema
from generator.targets.word import render
from generator.targets.word.cells import TITLES
from tests.conftest import load_release
from tests.word.opened import headings, part, tables


@cache
def documents(folder: Path) -> dict[str, bytes]:
    return {item.path: item.content for item in render(load_release(folder))}


def lines(text: str) -> str:
    """A text as a document shows it: every line break is one."""
    return "\n".join(text.splitlines())


def fields_of(schema: Schema) -> list[tuple[str, str, str, str]]:
    return [
        (lines(field.label), field.name, str(field.cardinality), lines(field.description))
        for item in schema.all_types
        for field in item.fields
    ]


def fields_in(content: bytes) -> list[tuple[str, str, str, str]]:
    rows = [row for table in tables(part(content), TITLES[0]) for row in table]
    return [(row[0], row[1], row[2], row[5]) for row in rows]


def codes_in(content: bytes) -> list[str]:
    return [row[0] for table in tables(part(content), "Code") for row in table]


def codes_of(release: Release) -> list[Code]:
    return [code for item in release.nomenclatures for code in item.codes]


def test_there_is_a_document_for_each_message_and_two_more(real: Path) -> None:
    names = {f"messages/{schema.name}.docx" for schema in load_release(real).schemas}
    assert set(documents(real)) == names | {"modele.docx", "nomenclatures.docx"}


def test_the_document_of_all_has_every_message_type_field_and_code(real: Path) -> None:
    release = load_release(real)
    content = documents(real)["modele.docx"]
    assert headings(part(content), 1) == [*(schema.name for schema in release.schemas), "Nomenclatures"]
    objects = sum(len(schema.all_types) for schema in release.schemas)
    assert len(headings(part(content), 2)) == objects + len(release.nomenclatures)
    assert fields_in(content) == [field for schema in release.schemas for field in fields_of(schema)]
    assert codes_in(content) == [code.value for code in codes_of(release)]


def test_the_document_of_a_message_has_its_fields_and_the_codes_that_they_take(real: Path) -> None:
    release = load_release(real)
    for schema in release.schemas:
        content = documents(real)[f"messages/{schema.name}.docx"]
        assert fields_in(content) == fields_of(schema)
        used = {field.type.named_list for item in schema.all_types for field in item.fields}
        lists = [item for item in release.nomenclatures if item.id in used]
        assert codes_in(content) == [code.value for item in lists for code in item.codes]


def test_the_document_of_code_lists_has_every_code_with_its_labels(real: Path) -> None:
    release = load_release(real)
    shown = [row for table in tables(part(documents(real)["nomenclatures.docx"]), "Code") for row in table]
    for row, code in zip(shown, codes_of(release), strict=True):
        assert row[0] == code.value and row[1] == " › ".join((*code.labels[:-1], code.label))
        texts = {lines(text) for text in (code.description, code.comment) if text}
        assert texts <= set(row[2:])


def test_constraints_are_told(real: Path) -> None:
    release = load_release(real)
    content = documents(real)["modele.docx"]
    rows = [row for table in tables(part(content), TITLES[0]) for row in table]
    every = [field for schema in release.schemas for item in schema.all_types for field in item.fields]
    for row, field in zip(rows, every, strict=True):
        kind, constraints = field.type, row[4]
        if kind.object_type:
            assert row[3] == kind.object_type
        if kind.nomenclature:
            assert f"Nomenclature {kind.nomenclature} (" in constraints
        if kind.enum:
            assert ", ".join(kind.enum) in constraints
        assert all(lines(text) in row[6] for text in field.examples)
