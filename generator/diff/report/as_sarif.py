"""The report in SARIF 2.1.0 (OASIS), for code scanning."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from generator import __version__
from generator.diagnostics import Location
from generator.diff.report.as_json import severity
from generator.diff.report.view import Row, View

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(view: View) -> bytes:
    """One run: the rules that were met, and a result for each change."""
    rules = {row.change.rule: row for row in view.rows}
    run = {
        "tool": {
            "driver": {
                "name": "hubgen diff",
                "version": __version__,
                "rules": [_rule(name, row) for name, row in sorted(rules.items())],
            }
        },
        "results": [_result(row) for row in view.rows],
        "columnKind": "unicodeCodePoints",
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"


def _rule(name: str, row: Row) -> dict[str, Any]:
    return {"id": name, "shortDescription": {"text": row.title}, "help": {"text": row.action}}


def _result(row: Row) -> dict[str, Any]:
    change = row.change
    place = change.difference.new.location or change.difference.old.location
    text = f"{row.title}: {row.place or ', '.join(row.messages)}: {row.old or '∅'} → {row.new or '∅'}"
    result: dict[str, Any] = {
        "ruleId": change.rule,
        "level": severity(change),
        "message": {"text": text},
        "locations": [_location(place, row)] if place else [],
        "partialFingerprints": {"hubgenChange/v1": change.fingerprint},
        "properties": {
            "verdict": change.verdict.value,
            "bump": str(change.bump),
            "messages": list(row.messages),
            "perimeters": list(row.perimeters),
        },
    }
    if change.waiver:
        result["suppressions"] = [{"kind": "external", "justification": change.waiver}]
    return result


def _location(place: Location, row: Row) -> dict[str, Any]:
    """The file of a change; its cell is a logical location, as SARIF knows lines only."""
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(place.file)}}
    if place.line:
        physical["region"] = {"startLine": place.line}
    return {"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": row.new_cell or row.old_cell}]}
