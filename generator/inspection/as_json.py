"""What is known of a release, a message or a field, as JSON; the tree is a list of fields with their paths."""

from __future__ import annotations

from typing import Any

from generator.inspection.find import Place
from generator.inspection.tree import Row, rows
from generator.model import Code, Field, Release, Schema
from generator.model.virtual_hosts import virtual_hosts

Document = dict[str, Any]


def of_release(release: Release) -> Document:
    """The messages of a release."""
    return {"release": release.version, "messages": [_schema(schema, release) for schema in release.schemas]}


def of_place(place: Place, release: Release, depth: int | None = None) -> Document:
    """A message or a field, with all that is below it."""
    own: Document = {"release": release.version, "path": place.path, "json_path": place.json_path}
    own |= of_field(place.fields[-1]) if place.fields else _schema(place.schema, release)
    item = place.object_type
    if item is not None:
        own |= {"type": item.name, "open": item.is_open}
        own["fields"] = [_row(row) for row in rows(place.schema, item, place.path, depth)]
    elif (name := place.fields[-1].type.nomenclature) is not None:
        own["codes"] = [_code(code) for code in release.nomenclatures_by_id[name].codes]
    return own


def of_field(field: Field) -> Document:
    """One field by itself."""
    kind = field.type
    return {
        "name": field.name,
        "label": field.label,
        "description": field.description,
        "cardinality": str(field.cardinality),
        "type": kind.word,
        "is_object": kind.object_type is not None,
        "pattern": kind.pattern,
        "nomenclature": kind.nomenclature,
        "informative_list": kind.informative_list,
        "enum": list(kind.enum),
        "examples": list(field.examples),
        "remark": field.remark,
        "location": str(field.location),
    }


def _row(row: Row) -> Document:
    return {"path": row.path, "depth": len(row.rails), **of_field(row.field), "same_as": row.same_as or None}


def _schema(schema: Schema, release: Release) -> Document:
    return {
        "message": schema.name,
        "root_element": schema.root_element,
        "label": schema.root.label,
        "perimeter": schema.perimeter,
        "virtual_hosts": [host.name for host in virtual_hosts(release) if schema.name in host.messages],
        "namespace": schema.xml_namespace,
        "header": schema.has_header,
        "is_header": schema.is_header,
        "location": str(schema.location),
    }


def _code(code: Code) -> Document:
    return {
        "code": code.value,
        "label": code.label,
        "labels": list(code.labels),
        "level": code.level,
        "parent": code.parent,
        "description": code.description,
        "location": str(code.location),
    }
