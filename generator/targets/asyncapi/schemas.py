"""The schemas of the document: the envelope's, each message's, and the code lists with their labels."""

from __future__ import annotations

from typing import Any

from generator.model import Field, Nomenclature, ObjectType, Release, Schema
from generator.model.envelope import ENVELOPE, ENVELOPE_TYPES, MESSAGE
from generator.model.values import typed_example
from generator.targets.asyncapi.channels import pointer
from generator.targets.json_schema.values import Values, list_rules, object_rules

Document = dict[str, Any]

ENVELOPE_NAME = "EDXL-DE"
ANY_MESSAGE = "EDXL-DE.any"


def component(name: str) -> Document:
    """A reference to a schema of the document."""
    return {"$ref": f"#/components/schemas/{pointer(name)}"}


def message_schemas(release: Release) -> Document:
    """Each schema by its name, its types as `<schema>.<type>`: RS-EDA and RS-EDA-MAJ share names, not types."""
    found: Document = {}
    for schema in release.schemas:
        facts = {
            "x-schema": schema.name,
            "x-perimeter": schema.perimeter,
            "x-root-element": schema.root_element,
            "x-package": schema.package,
            "x-xml-namespace": schema.xml_namespace,
            "x-header": schema.has_header,
        }
        found[schema.name] = {
            **{key: value for key, value in facts.items() if value != ""},
            **object_schema(schema.root, schema, release),
        }
        for item in schema.types:
            found[f"{schema.name}.{item.name}"] = {**object_schema(item, schema, release), "x-type-name": item.name}
    return found


def envelope_schemas(release: Release) -> Document:
    """The envelope's objects, any message in it, and the envelope of each kind of message.

    The envelope itself leaves `message` free: what refers to it would else hold every message of the release
    again, which takes the official parser minutes.
    """
    place = Schema(ENVELOPE_NAME, "transverse", ENVELOPE.name, ENVELOPE, ENVELOPE_TYPES, ENVELOPE.location)
    found = {ENVELOPE_NAME: object_schema(ENVELOPE, place, release)}
    found |= {f"{ENVELOPE_NAME}.{item.name}": object_schema(item, place, release) for item in ENVELOPE_TYPES}
    found[f"{ENVELOPE_NAME}.{MESSAGE}"] = {"type": "object"}
    options = {f"{item.name}.{MESSAGE}": _message(item, release) for item in release.messages}
    any_message = _envelope_of("Enveloppe EDXL-DE", {"oneOf": [component(name) for name in options]})
    own = {
        f"{item.name}.envelope": _envelope_of(item.name, component(f"{item.name}.{MESSAGE}"))
        for item in release.messages
    }
    return found | options | {ANY_MESSAGE: any_message} | own


def _message(schema: Schema, release: Release) -> Document:
    header = {"allOf": [component(release.header.name)]} if schema.has_header else {}
    return {
        "title": schema.name,
        "type": "object",
        **header,
        "properties": {schema.root_element: component(schema.name)},
        "required": [schema.root_element],
    }


def _envelope_of(title: str, message: Document) -> Document:
    """The envelope with one kind of message in it."""
    inner = message
    for name in (MESSAGE, "embeddedJsonContent", "jsonContent"):
        inner = {"properties": {name: inner}}
    return {"title": title, "allOf": [component(ENVELOPE_NAME), {"properties": {"content": {"items": inner}}}]}


def object_schema(item: ObjectType, schema: Schema, release: Release) -> Document:
    """An object; the types that its fields name are components, `<schema>.<type>`."""
    return {
        "title": item.label,
        **({"description": item.description} if item.description else {}),
        "x-location": str(item.location),
        **object_rules(item, lambda field: _field(field, schema, release), _values(schema, release)),
    }


def _field(field: Field, schema: Schema, release: Release) -> Document:
    texts = {"title": field.label, "description": field.description, "x-remark": field.remark}
    prose: Document = {key: text for key, text in texts.items() if text or key == "title"}
    if field.is_deprecated:
        prose["deprecated"] = True
    prose["x-location"] = str(field.location)
    if field.examples:
        prose["x-examples"] = list(field.examples)
    value = _values(schema, release).schema(field.type)
    if field.cardinality.is_list:
        return {**prose, "type": "array", "items": value, **list_rules(field)}
    if "$ref" in value:
        return {**prose, "allOf": [value]}
    examples = [typed_example(text, field.type.scalar) for text in field.examples]
    return {**prose, **value, **({"examples": examples} if examples else {})}


def _values(schema: Schema, release: Release) -> Values:
    return Values(release, lambda name: component(f"{schema.name}.{name}")["$ref"], has_types=True)


def nomenclatures(release: Release) -> Document:
    """The code lists that fields use, whole, by id."""
    used = {field.type.named_list for schema in release.schemas for item in schema.all_types for field in item.fields}
    return {item.id: _list(item) for item in release.nomenclatures if item.id in used}


def _list(item: Nomenclature) -> Document:
    facts: Document = {
        "title": item.name,
        "reference": item.reference,
        "levels": item.levels,
        "version": item.version,
        "validFrom": item.valid_from,
        "validUntil": item.valid_until,
        "description": item.description,
        "x-location": str(item.location),
    }
    codes = {
        code.value: _present(
            {
                "labels": list(code.labels),
                "level": code.level if code.level != 1 else "",
                "parent": code.parent or "",
                "description": code.description,
                "comment": code.comment,
            }
        )
        for code in item.codes
    }
    return {**_present(facts), "codes": codes}


def _present(facts: Document) -> Document:
    return {key: value for key, value in facts.items() if value not in ("", [])}
