"""`hubgen diff`: what changed between two releases, and what it means for those who exchange messages."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.atomic import write_file
from generator.cli import garbage
from generator.cli.completing import releases_or_files
from generator.cli.options import Choice
from generator.cli.printing import say, show, show_coloured
from generator.diagnostics import Collector

if TYPE_CHECKING:
    from generator.diff.changes import Comparison

FORMATS = ("text", "json", "markdown", "html", "xlsx", "docx", "github", "sarif", "junit")
BINARY = frozenset({"xlsx", "docx"})


@click.command("diff")
@click.argument("old", shell_complete=releases_or_files)
@click.argument("new", shell_complete=releases_or_files)
@click.option("--format", "style", type=Choice(FORMATS), default="text", show_default=True)
@click.option("-o", "--output", "out", type=click.Path(path_type=Path), help="Write the report here.")
@click.option("--lang", type=Choice(["fr", "en"]), default="fr", show_default=True, help="Language of the report.")
@click.option("--perimeter", default="", help="Show and judge only what this contract sees, such as 15-SMUR.")
@click.option("--fail-on", type=Choice(["breaking", "coordination", "any"]), help="Exit with 1 on such a change.")
@click.option(
    "--waivers", type=click.Path(path_type=Path), help="YAML of changes that are accepted, until when and why."
)
@click.option("--renames", type=click.Path(path_type=Path), help="YAML of renames and moves that someone confirmed.")
@click.option("--today", default="", help="The day that waivers are checked against (YYYY-MM-DD); today by default.")
@click.option("--all", "unfold", is_flag=True, help="Unfold documentation changes, cells and witness messages.")
def command(
    old: str,
    new: str,
    style: str,
    out: Path | None,
    lang: str,
    perimeter: str,
    fail_on: str | None,
    waivers: Path | None,
    renames: Path | None,
    today: str,
    unfold: bool,
) -> None:
    """Say what changed from OLD to NEW, and for whom it matters.

    OLD and NEW are a release folder, a workbook, an AsyncAPI document, a folder of JSON Schemas, or any
    of them in git as git:REF:PATH. Exits with 1 where --fail-on says so, or where a source has errors.
    """
    if style in BINARY and out is None:
        raise click.UsageError(f"a report in {style} needs -o FILE")
    from generator.diff.job import run

    collector = Collector()
    with garbage.left_alone():
        outcome = run(old, new, collector, perimeter=perimeter, waivers=waivers, renames=renames, today=today)
    _tell_problems(collector)
    if outcome is None:
        sys.exit(1)
    _print(outcome, style, lang, out, unfold=unfold)
    from generator.diff.gate import fails

    sys.exit(1 if collector.errors or (fail_on and fails(outcome, fail_on)) else 0)


def _tell_problems(collector: Collector) -> None:
    for problem in collector.errors:
        say(str(problem), err=True)
    if collector.warnings:
        say(f"{len(collector.warnings)} warnings in the sources; hubgen lint shows them", err=True)


def _print(comparison: Comparison, style: str, lang: str, out: Path | None, *, unfold: bool) -> None:
    if style == "text" and out is None:
        from generator.diff.report.as_text import TextReport
        from generator.diff.report.view import view

        colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        show_coloured(TextReport(view(comparison, lang), colour=colour, unfold=unfold).text())
        return
    from generator.diff.report.formats import render

    content = render(comparison, style, lang, unfold=unfold)
    if out is None:
        show(content, style)
        return
    try:
        write_file(out, content)
    except OSError as error:
        raise click.ClickException(f"{out} cannot be written: {error.strerror}") from error
    say(f"{out}: {len(content)} bytes", err=True)
