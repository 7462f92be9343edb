"""SARIF 2.1.0 (OASIS): a run of rules and results as a document for code scanning."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import quote

from generator import __version__
from generator.diagnostics import Location

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def document(tool: str, rules: Sequence[dict[str, Any]], results: Sequence[dict[str, Any]]) -> bytes:
    """The one run of `tool`: `reportingDescriptor` objects, and `result` objects (SARIF, 3.49 and 3.27)."""
    run = {
        "tool": {"driver": {"name": tool, "version": __version__, "rules": rules}},
        "results": results,
        "columnKind": "unicodeCodePoints",
    }
    value = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"


def location(place: Location, name: str = "", folder: str = "") -> dict[str, Any]:
    """A place; `name` is its logical location, such as a cell's, as SARIF's regions know lines only.

    `folder` comes before the file: what a reader of the report needs to find it.
    """
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(f"{folder}/{place.file}" if folder else place.file)}}
    if place.line:
        physical["region"] = {"startLine": place.line}
    logical = {"logicalLocations": [{"fullyQualifiedName": name}]} if name else {}
    return {"physicalLocation": physical, **logical}
