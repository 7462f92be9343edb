"""`hubgen lint`: all that is wrong with a release, and where."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import garbage
from generator.cli.completing import release_folders
from generator.cli.language import user_language
from generator.cli.options import Choice
from generator.cli.printing import Styled, say, show
from generator.cli.report import COLOURS
from generator.diagnostics import Collector, Diagnostic
from generator.loading import load
from generator.passes.asyncapi_agreement import check_asyncapi

if TYPE_CHECKING:
    from generator.lint.groups import Group


@click.command("lint")
@click.argument("folder", metavar="RELEASE_DIR", type=click.Path(path_type=Path), shell_complete=release_folders)
@click.option("--format", "style", type=Choice(["text", "json", "sarif", "github"]), default="text", show_default=True)
@click.option(
    "--annotate",
    "annotate",
    metavar="FILE.xlsx|FOLDER",
    type=click.Path(path_type=Path),
    help="Write the workbooks back here with a comment on each bad cell; several go into a folder.",
)
@click.option("--lang", type=Choice(["fr", "en"]), help="Language of texts and comments; the locale's by default.")
@click.option("--all", "unfold", is_flag=True, help="Show every problem on its own lines, with what to do about it.")
def command(folder: Path, style: str, annotate: Path | None, lang: str | None, unfold: bool) -> None:
    """Check a release, and say what is wrong with it: by rule, with a count, what to do, and the first places.

    Exits with 1 where there is an error; warnings stop nothing. `hubgen explain CODE` tells more of a code.
    """
    from generator.lint.problems import in_order, prefix
    from generator.targets.wider import has_others, report_others

    collector = Collector()
    with garbage.left_alone():
        release = load(folder, collector)
        if release is not None:
            check_asyncapi(folder, release, collector)
            if has_others(release):
                from generator.targets import registry  # to list the targets that are installed takes 25 ms

                report_others(release, list(registry.available()), collector)
    problems = in_order(collector.all)
    language = lang or user_language()
    if style == "text":
        _print(problems, folder, language, unfold=unfold)
    else:
        report = importlib.import_module(f"generator.lint.as_{style}")
        show(report.render(problems, prefix(folder, Path.cwd())), style)
    if annotate is not None:
        from generator.cli.annotate import write_annotated

        write_annotated(folder, problems, annotate, language)
    sys.exit(1 if collector.errors else 0)


def _print(problems: Sequence[Diagnostic], folder: Path, language: str, *, unfold: bool) -> None:
    from generator.lint import words
    from generator.lint.groups import by_rule

    if unfold:
        for problem in problems:
            _print_one(problem, language)
    else:
        for group in by_rule(problems):
            _print_group(group, language)
    say(words.counts(tuple(problems), folder.name, language))


def _print_one(problem: Diagnostic, language: str) -> None:
    from generator.lint import words

    name = Styled(words.severity_name(problem.severity, language), COLOURS[problem.severity], bold=True)
    say(f"{problem.location}: ", name, f" {problem.code}: {words.text(problem, language)}")
    if remedy := words.remedy(problem, language):
        say(f"    → {remedy}")


def _print_group(group: Group, language: str) -> None:
    from generator.lint import words

    name = Styled(words.severity_name(group.severity, language), COLOURS[group.severity], bold=True)
    headline = words.named(f"{group.code} ×{len(group.problems)}", words.title(group.code, language), language)
    say(name, f" {headline}")
    if remedy := group.remedy(language):
        say(f"    → {remedy}")
    for problem in group.shown:
        say(f"    {problem.location}: {words.text(problem, language)}")
    if others := len(group.problems) - len(group.shown):
        say(f"    … {words.WORDS[language]['more'].format(count=others)}")
