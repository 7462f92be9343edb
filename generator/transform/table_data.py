"""A whole table as JSON, for interpreters that have no model of either release (docs/transform-table.md).

What is false, zero or empty is left out; the order is the table's, so that one table gives one text.
"""

from __future__ import annotations

from typing import Any, Final

from generator.messages.json_text import write_json
from generator.messages.values import Number
from generator.model import Field, FieldType, ObjectType, Release, Scalar, Schema
from generator.transform.table import (
    CodeTarget,
    Default,
    FieldMapping,
    MessageMapping,
    ObjectMapping,
    Step,
    Table,
    TextNote,
)

FORMAT: Final = "hubgen-transform-table"
VERSION: Final = 1
"""Raised where an interpreter of the version before would give another result."""
COPY: Final = "copy"
"""The rule of a copy that no file declares."""


def as_text(table: Table, new: Release) -> str:
    """The table as JSON; `new` is the release that the table leads to."""
    return write_json(as_data(table, new))


def as_data(table: Table, new: Release) -> dict[str, Any]:
    """Everything that an interpreter needs; `new` is the release that the table leads to."""
    schemas = {item.name: item for item in new.schemas}
    mapped = {
        "messages": [_message(item, schemas[item.new]) for item in table.messages],
        "header": _message(table.header, schemas[table.header.new]) if table.header else None,
    }
    absent = [name for name, _ in table.gaps]
    codes = {key: {code: _code(to) for code, to in item.codes.items()} for key, item in table.code_maps.items()}
    start = {"format": FORMAT, "version": _number(VERSION), "old": table.old, "new": table.new}
    return {**start, **mapped, "absent": absent, "code_maps": codes}


def _message(mapping: MessageMapping, new: Schema) -> dict[str, Any]:
    return {
        "old": mapping.old,
        "new": mapping.new,
        "old_root": mapping.old_root,
        "new_root": mapping.new_root,
        **_filled({"header": mapping.has_header}),
        "objects": {item.key: _object(item) for item in mapping.objects},
        "start": mapping.objects[0].key,
        "defaults": [_default(item) for item in mapping.defaults],
        "notes": [_note(item) for item in mapping.notes],
        "accepts": {"start": _accepted(new.root), "types": {item.name: _accepted(item) for item in new.types}},
    }


def _object(mapping: ObjectMapping) -> dict[str, Any]:
    fields = {item.name: _field(item) for item in mapping.fields}
    return _filled({"fields": fields, "open": mapping.accepts_others, "coded_by": mapping.coded_by})


def _field(mapping: FieldMapping) -> dict[str, Any]:
    return {
        "origin": mapping.origin.value,
        **_filled(
            {
                "up": _number(mapping.up) if mapping.up else None,
                "to": [_step(item) for item in mapping.target],
                "cast": mapping.cast.value,
                "codes": mapping.code_map,
                "object": mapping.below,
                "whole": mapping.is_copied,
                "copies": [_copy(item) for item in mapping.copies],
            }
        ),
    }


def _copy(mapping: FieldMapping) -> dict[str, Any]:
    return {**_field(mapping), "rule": dict(mapping.evidence).get("declared", COPY)}


def _step(item: Step) -> dict[str, Any]:
    return {"name": item.name, **_filled({"list": item.is_list})}


def _code(item: CodeTarget) -> dict[str, Any]:
    known = {"label": item.label, "old_label": item.old_label, "merged": item.is_merged}
    return {"to": item.code, "origin": item.origin, **_filled(known)}


def _default(item: Default) -> dict[str, Any]:
    return {"path": list(item.path), **_default_value(item), "rule": item.rule}


def _default_value(item: Default) -> dict[str, Any]:
    if item.template:
        return {"template": [part if isinstance(part, str) else list(part) for part in item.template]}
    if not item.source:
        return {"value": item.value}
    return {"from": list(item.source), **_filled({"match": item.match})}


def _note(item: TextNote) -> dict[str, Any]:
    return {"from": list(item.source), "into": list(item.target), "label": item.label, "rule": item.rule}


def _accepted(kind: ObjectType) -> dict[str, Any]:
    """What a new object takes: its fields with their numbers of values, and the types of the objects in it."""
    return {"fields": {item.name: _field_accepted(item) for item in kind.fields}, **_filled({"open": kind.is_open})}


def _field_accepted(item: Field) -> dict[str, Any]:
    bounds = item.bounds or item.cardinality
    least = _number(bounds.minimum) if bounds.minimum else None
    most = _number(bounds.maximum) if bounds.maximum is not None else None
    is_list = item.cardinality.is_list
    any_text = not is_list and _takes_any_text(item.type)
    return _filled({"list": is_list, "min": least, "max": most, "type": item.type.object_type, "any_text": any_text})


def _takes_any_text(kind: FieldType) -> bool:
    """Whether a type is a text without codes, pattern or other rules."""
    is_bound = kind.nomenclature is not None or kind.enum or kind.pattern is not None or kind.rules is not None
    return kind.scalar is Scalar.STRING and not is_bound


def _filled(parts: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in parts.items() if value or name == "fields"}


def _number(value: int) -> Number:
    return Number(str(value))
