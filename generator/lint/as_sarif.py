"""The problems in SARIF 2.1.0, with what the catalogue says of their codes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.diagnostics import Diagnostic
from generator.explain.catalogue import catalogue
from generator.lint.problems import cell_name, fingerprint
from generator.reports import sarif


def render(problems: Sequence[Diagnostic], folder: str = "") -> str:
    """A rule for each code that was met, a result for each problem; files are named from `folder` on."""
    rules = [_rule(code) for code in sorted({item.code for item in problems})]
    return sarif.document("hubgen lint", rules, [_result(item, folder) for item in problems]).decode()


def _rule(code: str) -> dict[str, Any]:
    entry = catalogue()[code]
    return {
        "id": code,
        "shortDescription": {"text": entry.title["en"]},
        "fullDescription": {"text": entry.meaning["en"]},
        "help": {"text": entry.remedy["en"]},
        "defaultConfiguration": {"level": entry.severities[0]},
    }


def _result(problem: Diagnostic, folder: str) -> dict[str, Any]:
    return {
        "ruleId": problem.code,
        "level": problem.severity.value,
        "message": {"text": ". ".join(part for part in (problem.text, problem.hint) if part)},
        "locations": [sarif.location(problem.location, cell_name(problem.location), folder)],
        "partialFingerprints": {"hubgenProblem/v1": fingerprint(problem)},
        "properties": {"schemas": sorted(problem.touches)},
    }
