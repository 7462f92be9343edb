"""`hubgen lint`: all that is wrong with a release, and where."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli.report import COLOURS, printable
from generator.diagnostics import Collector, Diagnostic, Severity
from generator.passes.asyncapi_agreement import check_asyncapi
from generator.pipeline import load


@click.command("lint")
@click.argument("folder", metavar="RELEASE_DIR", type=click.Path(path_type=Path))
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(folder: Path, style: str) -> None:
    """Check a release, and say all that is wrong with it.

    Exits with 1 where there is an error; warnings stop nothing.
    """
    collector = Collector()
    release = load(folder, collector)
    if release is not None:
        check_asyncapi(folder, release, collector)
    problems = sorted(collector.all, key=_order)
    if style == "json":
        click.echo(json.dumps({"diagnostics": [_as_json(item) for item in problems]}, ensure_ascii=False, indent=2))
    else:
        _print(problems, folder)
    sys.exit(1 if collector.errors else 0)


def _order(problem: Diagnostic) -> tuple[int, str, str, int]:
    place = problem.location
    digits = "".join(filter(str.isdigit, place.cell or ""))
    return list(Severity).index(problem.severity), place.file, place.sheet or "", int(digits or place.line or 0)


def _as_json(problem: Diagnostic) -> dict[str, object]:
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


def _print(problems: Sequence[Diagnostic], folder: Path) -> None:
    for problem in problems:
        severity = click.style(problem.severity, fg=COLOURS[problem.severity], bold=True)
        click.echo(f"{printable(str(problem.location))}: {severity} {problem.code}: {printable(problem.text)}")
        if problem.hint:
            click.echo(f"    → {printable(problem.hint)}")
    counts = [f"{sum(item.severity is kind for item in problems)} {kind}s" for kind in Severity]
    click.echo(f"{folder.name}: {', '.join(counts)}")
