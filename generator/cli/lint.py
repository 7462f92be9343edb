"""`hubgen lint`: all that is wrong with a release, and where."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli import garbage
from generator.cli.completing import release_folders
from generator.cli.printing import Styled, say, show
from generator.cli.report import COLOURS
from generator.diagnostics import Collector, Diagnostic, Severity
from generator.passes.asyncapi_agreement import check_asyncapi
from generator.pipeline import load


@click.command("lint")
@click.argument("folder", metavar="RELEASE_DIR", type=click.Path(path_type=Path), shell_complete=release_folders)
@click.option(
    "--format", "style", type=click.Choice(["text", "json", "sarif", "github"]), default="text", show_default=True
)
@click.option(
    "--annotate",
    "annotate",
    metavar="FILE.xlsx|FOLDER",
    type=click.Path(path_type=Path),
    help="Write the workbooks back here with a comment on each bad cell; several go into a folder.",
)
def command(folder: Path, style: str, annotate: Path | None) -> None:
    """Check a release, and say all that is wrong with it.

    Exits with 1 where there is an error; warnings stop nothing. `hubgen explain CODE` tells more of a code.
    """
    from generator.lint.problems import in_order, prefix
    from generator.targets.carried import has_wider, report_wider

    collector = Collector()
    with garbage.left_alone():
        release = load(folder, collector)
        if release is not None:
            check_asyncapi(folder, release, collector)
            if has_wider(release):
                from generator.targets import registry  # to list the targets that are installed takes 25 ms

                report_wider(release, list(registry.available()), collector)
    problems = in_order(collector.all)
    if style == "text":
        _print(problems, folder)
    else:
        report = importlib.import_module(f"generator.lint.as_{style}")
        show(report.render(problems, prefix(folder, Path.cwd())), style)
    if annotate is not None:
        from generator.cli.annotate import write_annotated

        write_annotated(folder, problems, annotate)
    sys.exit(1 if collector.errors else 0)


def _print(problems: Sequence[Diagnostic], folder: Path) -> None:
    for problem in problems:
        severity = Styled(problem.severity, COLOURS[problem.severity], bold=True)
        say(f"{problem.location}: ", severity, f" {problem.code}: {problem.text}")
        if problem.hint:
            say(f"    → {problem.hint}")
    counts = [f"{sum(item.severity is kind for item in problems)} {kind}s" for kind in Severity]
    say(f"{folder.name}: {', '.join(counts)}")
