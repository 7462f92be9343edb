"""The JSON report; its schema is `templates/diff/report.schema.json`."""

from __future__ import annotations

from typing import Any

import msgspec

from generator.diff.changes import Change, Comparison, Effect, Place, Side, Verdict, Witness
from generator.diff.gate import UNDECIDED

EFFECTS = ("safe", "conditional", "breaks")


def render(comparison: Comparison) -> str:
    """The comparison as JSON: codes and values only, in no language."""
    return indented(document(comparison)) + "\n"


def indented(value: Any) -> str:
    """A JSON value as text; the standard library takes ten times as long to indent."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode()


def document(comparison: Comparison) -> dict[str, Any]:
    """The report as a JSON value."""
    return {
        "old": comparison.old,
        "new": comparison.new,
        "perimeter": comparison.perimeter or None,
        "bump": str(comparison.bump),
        "bumps": {name: str(bump) for name, bump in comparison.bumps().items()},
        "counts": {verdict.value: comparison.count(verdict) for verdict in Verdict},
        "unproven": sum(item.verdict is Verdict.BREAKING and item.is_warning for item in comparison.changes),
        "notes": list(comparison.notes),
        "changes": [_change(item) for item in comparison.changes],
    }


def _change(change: Change) -> dict[str, Any]:
    item = change.difference
    witnesses = [_witness(witness) for witness in change.witnesses]
    return {
        "rule": change.rule,
        "as": item.base or None,
        "verdict": change.verdict.value,
        "severity": severity(change),
        "bump": str(change.bump),
        "messages": list(change.messages),
        "perimeters": list(change.perimeters),
        "path": change.path,
        "subject": item.subject,
        "old": item.old.text or None,
        "new": item.new.text or None,
        "locations": {"old": _location(item.old), "new": _location(item.new)},
        "effects": {
            "old-to-new": EFFECTS[change.forward],
            "new-to-old": EFFECTS[change.backward],
            "xml": EFFECTS[change.xml],
        },
        "wire": wire(change),
        "places": [_place(place) for place in change.places],
        "evidence": dict(item.evidence),
        "fingerprint": change.fingerprint,
        "waiver": change.waiver or None,
        "proven": change.is_proven,
        "witness": witnesses[0] if witnesses else None,
        "counter_witness": witnesses[1] if len(witnesses) > 1 else None,
    }


def wire(change: Change) -> list[str]:
    """The formats in which messages are touched."""
    in_json = max(change.forward, change.backward) > Effect.SAFE
    return (["json"] if in_json else []) + (["xml"] if in_json or change.xml > Effect.SAFE else [])


def severity(change: Change) -> str:
    """`error` for what breaks and is proven, `warning` for what needs a look, `note` for the rest."""
    if change.waiver:
        return "note"
    if change.verdict is Verdict.BREAKING:
        return "error" if change.is_proven or change.rule in UNDECIDED else "warning"
    return "warning" if change.verdict is Verdict.COORDINATION or change.difference.is_suspect else "note"


def _place(place: Place) -> dict[str, Any]:
    return {
        "message": place.message or None,
        "perimeters": list(place.perimeters),
        "path": "/".join(place.path),
        "new_path": "/".join(place.new_path),
    }


def _location(side: Side) -> dict[str, Any] | None:
    place = side.location
    if place is None:
        return None
    return {"file": place.file, "sheet": place.sheet, "cell": place.cell, "line": place.line, "text": str(place)}


def _witness(witness: Witness) -> dict[str, Any]:
    return {
        "direction": "old-to-new" if witness.is_forward else "new-to-old",
        "message": witness.message,
        "valid_for": "old" if witness.is_forward else "new",
        "refused_by": "new" if witness.is_forward else "old",
        "error": {"code": witness.error, "path": witness.error_path},
        "json": witness.document,
        "xml": witness.xml or None,
    }
