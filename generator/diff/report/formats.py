"""A comparison as the bytes of a report."""

from __future__ import annotations

import importlib

from generator.diff.changes import Comparison
from generator.diff.decisions import Decisions
from generator.diff.report import as_json
from generator.diff.report.as_text import TextReport
from generator.diff.report.view import NO_DECISIONS, view


def render(
    comparison: Comparison, style: str, language: str, *, unfold: bool = False, decisions: Decisions = NO_DECISIONS
) -> bytes:
    """The report in one of the formats that `hubgen diff --format` knows; review packs have the decisions in them."""
    if style == "json":
        return as_json.render(comparison).encode()
    if style == "text":
        return TextReport(view(comparison, language), colour=False, unfold=unfold).text().encode()
    module = importlib.import_module(f"generator.diff.report.as_{style}")
    content: bytes = module.render(view(comparison, language, decisions))
    return content
