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
from generator.cli.options import Choice, Known
from generator.cli.printing import say, show, show_coloured
from generator.cli.upgrade import upgrade_guide
from generator.diagnostics import Collector

if TYPE_CHECKING:
    from generator.diff.changes import Comparison
    from generator.diff.decisions import Decisions

FORMATS = ("text", "json", "markdown", "html", "xlsx", "docx", "github", "sarif", "junit", "upgrade")
BINARY = frozenset({"xlsx", "docx"})
UNDECIDED = "undecided"
UPGRADE = "upgrade"
SHOWN = frozenset({"unused-decision", "unused-waiver", "expired-waiver"})
"""Warnings about files of the comparison itself; hubgen lint does not know of them."""


def _languages() -> list[str]:
    from generator.languages.registry import languages

    return [item.target for item in languages()]


@click.command("diff")
@click.argument("old", shell_complete=releases_or_files)
@click.argument("new", shell_complete=releases_or_files)
@click.option("--format", "style", type=Choice(FORMATS), default="text", show_default=True)
@click.option("-o", "--output", "out", type=click.Path(path_type=Path), help="Write the report here.")
@click.option("--lang", type=Choice(["fr", "en"]), default="fr", show_default=True, help="Language of the report.")
@click.option(
    "--language", type=Known("language", _languages), help="The language of the packages, for --format upgrade."
)
@click.option("--perimeter", default="", help="Show and judge only what this contract sees, such as 15-SMUR.")
@click.option(
    "--fail-on",
    type=Choice(["breaking", "coordination", "any", "undecided"]),
    help="Exit with 1 on such a change; undecided or refused in --decisions.",
)
@click.option(
    "--waivers", type=click.Path(path_type=Path), help="YAML of changes that are accepted, until when and why."
)
@click.option("--renames", type=click.Path(path_type=Path), help="YAML of renames and moves that someone confirmed.")
@click.option(
    "--decisions",
    "pack",
    metavar="FILE.xlsx",
    type=click.Path(path_type=Path),
    help="A review pack (--format xlsx) that was filled in: say what is undecided.",
)
@click.option("--today", default="", help="The day that waivers are checked against (YYYY-MM-DD); today by default.")
@click.option("--all", "unfold", is_flag=True, help="Unfold documentation changes, cells and witness messages.")
def command(
    old: str,
    new: str,
    style: str,
    out: Path | None,
    lang: str,
    language: str | None,
    perimeter: str,
    fail_on: str | None,
    waivers: Path | None,
    renames: Path | None,
    pack: Path | None,
    today: str,
    unfold: bool,
) -> None:
    """Say what changed from OLD to NEW, and for whom it matters.

    OLD and NEW are a release folder, a workbook, an AsyncAPI document, a folder of JSON Schemas, or any
    of them in git as git:REF:PATH. Exits with 1 where --fail-on says so, or where a source has errors.
    """
    if style == UPGRADE and language is None:
        raise click.UsageError(f"--format {UPGRADE} needs --language: one of {', '.join(_languages())}")
    if style in BINARY and out is None:
        raise click.UsageError(f"a report in {style} needs -o FILE")
    if fail_on == UNDECIDED and pack is None:
        raise click.UsageError(f"--fail-on {UNDECIDED} needs --decisions FILE.xlsx")
    from generator.diff.job import run

    collector = Collector()
    with garbage.left_alone():
        outcome = run(old, new, collector, perimeter=perimeter, waivers=waivers, renames=renames, today=today)
    decisions = _decisions(pack, outcome, collector)
    _report_problems(collector)
    if outcome is None:
        sys.exit(1)
    if style == UPGRADE:
        _write(upgrade_guide(old, new, str(language), renames), style, out)
    else:
        _print(outcome, style, lang, out, decisions, unfold=unfold)
    if pack is not None:
        _print_decisions(outcome, decisions, lang, err=style != "text" or out is not None)
    sys.exit(1 if collector.errors or (fail_on and _fails(outcome, fail_on, decisions)) else 0)


def _decisions(pack: Path | None, comparison: Comparison | None, collector: Collector) -> Decisions:
    if pack is None or comparison is None:
        return {}
    from generator.diff.decisions import check_decisions, read_decisions

    decisions = read_decisions(pack, collector)
    check_decisions(comparison, decisions, collector)
    return decisions


def _fails(comparison: Comparison, fail_on: str, decisions: Decisions) -> bool:
    from generator.diff.decisions import refused, undecided
    from generator.diff.gate import fails

    if fail_on == UNDECIDED:
        return bool(undecided(comparison, decisions) or refused(comparison, decisions))
    return fails(comparison, fail_on)


def _print_decisions(comparison: Comparison, decisions: Decisions, lang: str, *, err: bool) -> None:
    from generator.diff.report.decided import decision_lines
    from generator.diff.report.view import view

    for line in decision_lines(view(comparison, lang, decisions)):
        say(line, err=err)


def _report_problems(collector: Collector) -> None:
    for problem in collector.errors:
        say(str(problem), err=True)
    ours = [problem for problem in collector.warnings if problem.code in SHOWN]
    for problem in ours:
        say(str(problem), err=True)
    if others := len(collector.warnings) - len(ours):
        say(f"{others} warnings in the sources; hubgen lint shows them", err=True)


def _print(
    comparison: Comparison, style: str, lang: str, out: Path | None, decisions: Decisions, *, unfold: bool
) -> None:
    if style == "text" and out is None:
        from generator.diff.report.as_text import TextReport
        from generator.diff.report.view import view

        colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        show_coloured(TextReport(view(comparison, lang), colour=colour, unfold=unfold).text())
        return
    from generator.diff.report.formats import render

    _write(render(comparison, style, lang, unfold=unfold, decisions=decisions), style, out)


def _write(content: bytes, style: str, out: Path | None) -> None:
    if out is None:
        show(content, style)
        return
    try:
        write_file(out, content)
    except OSError as error:
        raise click.ClickException(f"{out} cannot be written: {error.strerror}") from error
    say(f"{out}: {len(content)} bytes", err=True)
