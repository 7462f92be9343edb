"""The problems as JSON: the contract of `hubgen lint --format json`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from generator.diagnostics import Diagnostic


def render(problems: Sequence[Diagnostic], folder: str = "") -> str:
    """`{"diagnostics": [{"code", "severity", "file", "sheet", "cell" or "line", "text", "hint", "schemas"}]}`."""
    document = {"diagnostics": [_problem(item) for item in problems]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _problem(problem: Diagnostic) -> dict[str, Any]:
    place = problem.location
    where = {"line": place.line} if place.line else {"cell": place.cell}
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": place.file,
        "sheet": place.sheet,
        **where,
        "text": problem.text,
        "hint": problem.hint,
        "schemas": sorted(problem.touches),
    }
