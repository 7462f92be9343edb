"""A schema of the model as a JSON Schema document (draft-07)."""

from __future__ import annotations

from typing import Any

from generator.model import Field, Nomenclature, ObjectType, Release, Schema
from generator.model.values import typed_example
from generator.targets.json_schema.values import Values, list_rules, object_rules

DRAFT = "http://json-schema.org/draft-07/schema#"
ID_BASE = "https://hub.esante.gouv.fr/json-schema"

Document = dict[str, Any]


def schema_document(schema: Schema, release: Release) -> Document:
    """The whole document of one schema.

    Keys of ours begin with `x-`: `x-location` (the cell that a thing comes from), `x-perimeter`,
    `x-nomenclature` (the id of the list that an `enum` comes from; without `enum`, of the list whose codes are
    expected and not imposed) and, at the root,
    `x-nomenclatures`, the lists in use with their labels.
    """
    return {
        "$schema": DRAFT,
        "$id": document_id(release, schema.name),
        "title": schema.root.label,
        "x-schema": schema.name,
        "x-perimeter": schema.perimeter,
        "x-release": release.version,
        "x-xml-namespace": schema.xml_namespace,
        **object_schema(schema.root, release),
        "definitions": {item.name: _definition(item, release) for item in schema.types},
        "x-nomenclatures": {item.id: _labels(item) for item in used_nomenclatures(schema, release)},
    }


def document_id(release: Release, name: str) -> str:
    """The identifier of a document; unlike the published ones, each has its own."""
    return f"{ID_BASE}/{release.version}/{name}.schema.json"


def object_schema(item: ObjectType, release: Release) -> Document:
    """`type`, `properties`, `required` and whether unknown properties are accepted."""
    return {
        "x-location": str(item.location),
        **object_rules(item, lambda field: field_schema(field, release), Values(release, _reference)),
    }


def field_schema(field: Field, release: Release) -> Document:
    """The property of a field, a list where its cardinality says so."""
    prose = _prose(field)
    value = Values(release, _reference).schema(field.type)
    if field.cardinality.is_list:
        return {**prose, "type": "array", "items": value, **list_rules(field)}
    if "$ref" in value:
        return {**prose, "allOf": [value]}  # draft-07 ignores what stands beside $ref
    examples = [typed_example(text, field.type.scalar) for text in field.examples]
    return {**prose, **value, **({"examples": examples} if examples else {})}


def _reference(name: str) -> str:
    return f"#/definitions/{_pointer(name)}"


def used_nomenclatures(schema: Schema, release: Release) -> list[Nomenclature]:
    """The code lists that a schema's fields use, in the order of the release."""
    used = {field.type.named_list for item in schema.all_types for field in item.fields}
    return [item for item in release.nomenclatures if item.id in used]


def _definition(item: ObjectType, release: Release) -> Document:
    prose: Document = {"title": item.label}
    if item.description:
        prose["description"] = item.description
    return {**prose, **object_schema(item, release)}


def _prose(field: Field) -> Document:
    prose: Document = {"title": field.label}
    if field.description:
        prose["description"] = field.description
    if field.is_deprecated:
        prose["deprecated"] = True  # of 2019-09; draft-07 leaves it to its readers (6.5 of the core)
    return {**prose, "x-location": str(field.location)}


def _labels(item: Nomenclature) -> Document:
    return {
        "title": item.name,
        **({"description": item.description} if item.description else {}),
        "x-location": str(item.location),
        "codes": {code.value: list(code.labels) for code in item.codes},
    }


def _pointer(name: str) -> str:
    """A name as part of a JSON pointer in a URI fragment (RFC 6901, section 6)."""
    from urllib.parse import quote

    return quote(name.replace("~", "~0").replace("/", "~1"))
