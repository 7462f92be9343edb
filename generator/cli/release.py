"""`hubgen release check`: is the next release what its version says?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.atomic import write_file
from generator.cli.completing import releases_or_files
from generator.cli.options import Choice
from generator.cli.printing import say, show
from generator.diagnostics import Collector, Diagnostic, Location

if TYPE_CHECKING:
    from generator.diff.changes import Comparison


@click.group("release")
def command() -> None:
    """Check a release before it goes out."""


@command.command("check")
@click.argument("old", shell_complete=releases_or_files)
@click.argument("new", shell_complete=releases_or_files)
@click.option(
    "--waivers", type=click.Path(path_type=Path), help="YAML of changes that are accepted, until when and why."
)
@click.option("--renames", type=click.Path(path_type=Path), help="YAML of renames and moves that someone confirmed.")
@click.option("--today", default="", help="The day that waivers are checked against (YYYY-MM-DD); today by default.")
@click.option("--date", default="", help="The date of the changelog entry (YYYY-MM-DD).")
@click.option("--changelog", type=click.Path(path_type=Path), help="Put the changelog entry into this file.")
@click.option("--lang", type=Choice(["fr", "en"]), default="fr", show_default=True)
def check(
    old: str,
    new: str,
    waivers: Path | None,
    renames: Path | None,
    today: str,
    date: str,
    changelog: Path | None,
    lang: str,
) -> None:
    """Propose the version of NEW from its changes since OLD, check the declared one, write the changelog entry.

    Exits with 1 where the declared version is too low for the changes, goes back, or was used before.
    """
    from generator.diff.changelog import entry
    from generator.diff.job import run
    from generator.diff.versioning import proposed, version_problems

    collector = Collector()
    comparison = run(old, new, collector, waivers=waivers, renames=renames, today=today)
    for problem in collector.errors:
        say(str(problem), err=True)
    if comparison is None:
        sys.exit(1)
    problems = list(version_problems(comparison, Location(f"{new}/release.yaml")))
    say(f"{comparison.old} → {comparison.new}: {comparison.bump} changes; proposed version {proposed(comparison)}")
    for name, bump in comparison.bumps().items():
        say(f"  {name}: {bump}")
    _report(problems)
    text = entry(comparison, lang, date)
    if changelog is None:
        say()
        show(text + "\n")
    elif not problems:
        _insert(changelog, text, comparison)
    sys.exit(1 if problems or collector.errors else 0)


def _report(problems: list[Diagnostic]) -> None:
    for problem in problems:
        say(str(problem), err=True)


def _insert(path: Path, text: str, comparison: Comparison) -> None:
    from generator.diff.changelog import inserted

    try:
        before = path.read_text("utf-8") if path.exists() else "# Changelog\n"
        write_file(path, inserted(before, text).encode())
    except (OSError, UnicodeDecodeError) as error:
        raise click.ClickException(f"{path} cannot be written: {error}") from error
    say(f"{path}: entry {comparison.new}")
