"""The report in SARIF 2.1.0 (OASIS), for code scanning."""

from __future__ import annotations

from typing import Any

from generator.diff.report.as_json import severity
from generator.diff.report.rows import Row
from generator.diff.report.view import View
from generator.reports import sarif


def render(view: View) -> bytes:
    """One run: the rules that were met, and a result for each change."""
    rules = {row.change.rule: row for row in view.rows}
    return sarif.document(
        "hubgen diff", [_rule(name, row) for name, row in sorted(rules.items())], [_result(row) for row in view.rows]
    )


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
        "locations": [sarif.location(place, row.new_cell or row.old_cell)] if place else [],
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
