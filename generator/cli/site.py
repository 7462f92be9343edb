"""`hubgen site`: the documentation over several releases."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli.completing import release_folders
from generator.cli.printing import say
from generator.cli.releases import releases_of


@click.command("site")
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
    help="Where to write: OUT/docs/…",
)
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if anything would change.")
@click.option("--no-cache", is_flag=True, help="Render even where nothing has changed.")
def command(folders: Sequence[Path], out: Path, check: bool, no_cache: bool) -> None:
    """Render one site over several releases: pages, what changed between them, search.

    Without RELEASE_DIR, over every folder of specs/; a folder of releases stands for them all. It opens from its
    folder, without a server or a network.
    """
    sys.exit(build(releases_of(folders), out, check=check, use_cache=not no_cache))


def build(
    folders: Sequence[Path], out: Path, *, check: bool = False, use_cache: bool = True, quiet: bool = False
) -> int:
    """Render the site and tell what was done; gives the exit code."""
    from generator.site import write_site
    from generator.targets.docs.synonyms import WrongSynonyms
    from generator.targets.docs.theme_file import WrongTheme
    from generator.writer import WrongOutput

    try:
        built = write_site(folders, out, dry_run=check, use_cache=use_cache)
    except (WrongOutput, WrongSynonyms, WrongTheme) as error:
        raise click.ClickException(str(error)) from error
    for folder in built.unreadable:
        say(f"{folder.as_posix()}: left out of the site; hubgen lint says why", err=True)
    changes = built.changes
    if not quiet:
        verb = "to write" if check else "written"
        say(
            f"docs: {', '.join(built.releases) or 'no release'}; {len(changes.written)} files {verb}, "
            f"{len(changes.unchanged)} unchanged, {len(changes.removed)} removed; {built.seconds:.2f} s"
        )
    return 1 if built.unreadable or (check and not changes.is_empty) else 0
