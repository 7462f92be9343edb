"""The problems as annotations of a GitHub Actions run."""

from __future__ import annotations

from collections.abc import Sequence

from generator.diagnostics import Diagnostic
from generator.lint.problems import cell_name
from generator.reports.github import command


def render(problems: Sequence[Diagnostic], folder: str = "") -> str:
    """One line for each problem; files are named from `folder` on."""
    return "".join(f"{_line(item, folder)}\n" for item in problems)


def _line(problem: Diagnostic, folder: str) -> str:
    place = problem.location
    parts = (cell_name(place), problem.text, problem.hint)
    return command(
        problem.severity,
        " | ".join(part for part in parts if part),
        title=problem.code,
        file=f"{folder}/{place.file}" if folder else place.file,
        line=place.line,
    )
