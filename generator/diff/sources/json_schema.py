"""A folder of JSON Schemas (draft-07), ours or published ones, as a model."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.diagnostics import Collector, Location
from generator.diff.sources.json_types import TypeReader
from generator.model import Release, Schema
from generator.model.envelope import HEADER
from generator.readers.inputs import read_input

SUFFIX = ".schema.json"
ENVELOPE = "EDXL-DE"
FOLDERS = ("", "json-schema", "expected/json-schema")
INPUTS = ("models", "nomenclatures", "release.yaml")


def is_schema_folder(folder: Path) -> bool:
    """Whether a folder holds JSON Schemas and nothing that they would be made from."""
    return not any((folder / name).exists() for name in INPUTS) and _home(folder) is not None


def read_schema_folder(folder: Path, collector: Collector) -> Release:
    """The messages of a folder's `*.schema.json`, in the order of their names; the envelope is not one.

    XML namespaces, headers and perimeters are known only where our own `x-` keys say so.
    """
    home = _home(folder) or folder
    lists: dict[str, Any] = {}
    schemas = []
    version = ""
    for path in sorted(home.glob(f"*{SUFFIX}")):
        if path.name.startswith(ENVELOPE):
            continue
        document = _document(folder, path, collector)
        if document is not None:
            version = version or _text(document.get("x-release"))
            schemas.append(_schema(path, document, lists, collector))
    return Release(
        version=version or folder.resolve().name,
        location=Location(folder.name),
        schemas=tuple(schemas),
        nomenclatures=tuple(lists.values()),
    )


def _home(folder: Path) -> Path | None:
    return next((folder / name for name in FOLDERS if any((folder / name).glob(f"*{SUFFIX}"))), None)


def _document(folder: Path, path: Path, collector: Collector) -> dict[str, Any] | None:
    try:
        document = json.loads(read_input(folder, path))
    except (ValueError, RecursionError, OSError) as error:
        collector.error("unreadable-file", Location(path.name), f"it is not JSON ({type(error).__name__})", "")
        return None
    if isinstance(document, dict) and isinstance(document.get("properties", {}), dict):
        return document
    collector.error("unreadable-file", Location(path.name), "it is not the JSON Schema of an object", "")
    return None


def _schema(path: Path, document: dict[str, Any], lists: dict[str, Any], collector: Collector) -> Schema:
    name = path.name.removesuffix(SUFFIX)
    reader = TypeReader(path.name, document, lists, collector)
    title = _text(document.get("title"))
    root_element = title if title.isidentifier() else name
    root = reader.object_type(root_element, document, "#")
    return Schema(
        name=name,
        perimeter=_text(document.get("x-perimeter")),
        root_element=root_element,
        root=root,
        types=reader.types(),
        location=Location(path.name),
        xml_namespace=_text(document.get("x-xml-namespace")),
        has_header=False,
        is_header=name == HEADER,
    )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
