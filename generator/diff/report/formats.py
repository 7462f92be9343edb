"""A comparison as the bytes of a report."""

from __future__ import annotations

import importlib
import io

from generator.diff.changes import Comparison
from generator.diff.report import as_json
from generator.diff.report.view import view


def render(comparison: Comparison, style: str, language: str, *, unfold: bool = False) -> bytes:
    """The report in one of the formats that `hubgen diff --format` knows."""
    if style == "json":
        return as_json.render(comparison).encode()
    if style == "text":
        return _text(comparison, language, unfold=unfold).encode()
    module = importlib.import_module(f"generator.diff.report.as_{style}")
    content: bytes = module.render(view(comparison, language))
    return content


def _text(comparison: Comparison, language: str, *, unfold: bool) -> str:
    from rich.console import Console

    from generator.diff.report import as_text

    console = Console(file=io.StringIO(), width=as_text.UNBOUNDED)
    as_text.render(view(comparison, language), console, unfold=unfold)
    text: str = console.file.getvalue()  # type: ignore[attr-defined]
    return text
