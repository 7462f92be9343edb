"""`hubgen inspect`: what a message is made of."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.completing import release_folders
from generator.cli.options import Choice
from generator.cli.printing import say, show_json

if TYPE_CHECKING:
    from generator.model import Release


@click.command("inspect")
@click.argument("folder", metavar="RELEASE_DIR", type=click.Path(path_type=Path), shell_complete=release_folders)
@click.argument("path", metavar="[SCHEMA[/field/…]]", default="")
@click.option("--format", "style", type=Choice(["text", "json"]), default="text", show_default=True)
@click.option("--depth", type=click.IntRange(1), help="Show so many levels of fields; default: all.")
@click.option("--all", "all_codes", is_flag=True, help="Show every code of a list.")
def command(folder: Path, path: str, style: str, depth: int | None, all_codes: bool) -> None:
    """Show what a release, a message or a field is made of, and the cells that say so.

    \b
    hubgen inspect specs/3.0                  its messages
    hubgen inspect specs/3.0 RS-EDA           a message: its fields as a tree
    hubgen inspect specs/3.0 RS-EDA/patient   a field, and what is below it

    A field may also be named as an error names it: '$.createCaseHealth.patient[0]'.

    A type is unfolded where it is met first; an arrow (↑) marks its other uses.
    """
    from generator.inspection.find import find

    release = _release(folder)
    place = find(release, path) if path else None
    if style == "json":
        from generator.inspection import as_json

        document = as_json.of_place(place, release, depth) if place else as_json.of_release(release)
        show_json(document)
        return
    from generator.inspection import as_text

    _print(as_text.of_place(place, release, depth, all_codes=all_codes) if place else as_text.of_release(release))


def _release(folder: Path) -> Release:
    """The release of a folder; what is wrong with it is reported; misuse where nothing of it can be read."""
    from generator.diagnostics import Collector
    from generator.loading import load

    collector = Collector()
    release = load(folder, collector)
    for problem in collector.errors:
        say(f"{folder.as_posix()}/{problem}", err=True)
    if release is None:
        raise click.UsageError(f"{folder} gives no release to look into")
    return release


def _print(lines: Iterable[str]) -> None:

    for line in lines:
        say(line)
