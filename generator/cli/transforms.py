"""`hubgen transforms`: the packages of the transformations between releases."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli.completing import release_folders
from generator.cli.printing import say
from generator.cli.releases import refuse_twins, releases_of


@click.command("transforms")
@click.argument(
    "folders", metavar="[RELEASE_DIR]...", nargs=-1, type=click.Path(path_type=Path), shell_complete=release_folders
)
@click.option(
    "-o",
    "--output",
    "out",
    default="output",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Where to write: OUT/transforms/<language>/…",
)
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if anything would change.")
@click.option("--no-cache", is_flag=True, help="Render even where nothing has changed.")
def command(folders: Sequence[Path], out: Path, check: bool, no_cache: bool) -> None:
    """Render, for each language, the package that carries messages from one release to another.

    It has the table of each pair of the releases, both ways, and works with the packages of their lines. Without
    RELEASE_DIR, over every folder of specs/.
    """
    folders = releases_of(folders)
    refuse_twins(folders)
    if len(folders) < 2:
        raise click.UsageError("give two releases or more: one alone has no other to go to")
    sys.exit(build(folders, out, check=check, use_cache=not no_cache))


def build(
    folders: Sequence[Path], out: Path, *, check: bool = False, use_cache: bool = True, quiet: bool = False
) -> int:
    """Render the packages and report what was done; gives the exit code."""
    from generator.transform_packages import write_transforms
    from generator.writer import WrongOutput

    try:
        done = write_transforms(folders, out, dry_run=check, use_cache=use_cache)
    except WrongOutput as error:
        raise click.ClickException(str(error)) from error
    for folder in done.unreadable:
        say(f"{folder.as_posix()}: left out of the transformations; hubgen lint says why", err=True)
    for problem in done.problems:
        say(str(problem), err=True)
    changes = done.changes
    if not quiet and done.releases:
        verb = "to write" if check else "written"
        say(
            f"transforms: {', '.join(done.releases)}; {len(changes.written)} files {verb}, "
            f"{len(changes.unchanged)} unchanged, {len(changes.removed)} removed; {done.seconds:.2f} s"
        )
    return 1 if done.unreadable or done.problems or (check and not changes.is_empty) else 0
