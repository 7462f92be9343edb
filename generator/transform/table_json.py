"""A table as people and tools read it (`hubgen transform OLD NEW --table --format json`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.model import Release, Schema
from generator.transform.places import MappedPlace, mapped_places
from generator.transform.report import shown
from generator.transform.table import CodeMap, Evidence, Gap, MessageMapping, Table


def as_json(table: Table, old: Release) -> dict[str, Any]:
    """Every message with its fields, codes and gaps; a message without a counterpart has `new` null."""
    schemas = {item.name: item for item in old.schemas}
    mapped = (*table.messages, *((table.header,) if table.header else ()))
    messages = [_message(item, schemas[item.old], table.code_maps) for item in mapped]
    gone = [{"old": name, "new": None, "fields": [], "codes": [], "gaps": [_gap(gap)]} for name, gap in table.gaps]
    return {"old": table.old, "new": table.new, "messages": messages + gone}


def _message(mapping: MessageMapping, old: Schema, code_maps: Mapping[str, CodeMap]) -> dict[str, Any]:
    places = list(mapped_places(mapping, old))
    return {
        "old": mapping.old,
        "new": mapping.new,
        "fields": [_field(item) for item in places],
        "codes": list(_codes(places, code_maps)),
        "gaps": [_gap(item) for item in mapping.gaps],
    }


def _field(item: MappedPlace) -> dict[str, Any]:
    return {
        "path": shown(item.path),
        "new_path": shown(item.new_path) if item.new_path is not None else None,
        "origin": item.mapping.origin.value,
        "cast": item.mapping.cast.value or None,
        "evidence": _evidence(item.mapping.evidence),
        "old_location": str(item.mapping.old_location or item.field.location),
        "new_location": str(item.mapping.new_location) if item.mapping.new_location else None,
    }


def _codes(places: list[MappedPlace], code_maps: Mapping[str, CodeMap]) -> Iterator[dict[str, Any]]:
    for item in places:
        if item.mapping.code_map and item.new_path is not None:
            codes = code_maps[item.mapping.code_map].codes
            yield {
                "path": shown(item.path),
                "new_path": shown(item.new_path),
                "map": {code: {"to": target.code, "origin": target.origin} for code, target in codes.items()},
            }


def _gap(item: Gap) -> dict[str, Any]:
    return {"kind": item.kind, "path": shown(item.path), "text": item.text}


def _evidence(evidence: Evidence) -> dict[str, str]:
    return dict(evidence)
