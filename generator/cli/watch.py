"""`hubgen watch`: what a saved workbook touches is rendered again."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli.completing import release_folders
from generator.cli.options import output_option, targets_option
from generator.cli.printing import say
from generator.cli.releases import all_releases


@click.command("watch")
@click.argument(
    "folders",
    metavar="[RELEASE_DIR]...",
    nargs=-1,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    shell_complete=release_folders,
)
@output_option
@targets_option
@click.option("-v", "--verbose", is_flag=True, help="Print every warning and every file.")
def command(folders: Sequence[Path], out: Path, targets: Sequence[str], verbose: bool) -> None:
    """Render releases, and again whatever a saved file touches, until Ctrl-C.

    Without RELEASE_DIR, every folder of specs/, and the documentation over all of them. An error is
    shown where it is, and the output stays as it was; the next save is looked at again.
    """
    from generator.cli.generate import known_targets
    from generator.watching import touched

    with_site = not folders and (not targets or "docs" in targets)
    folders, targets = folders or all_releases(), known_targets(targets)
    try:
        for number, found in enumerate(touched(folders)):
            _render(found, folders if with_site else (), out, targets, verbose=verbose)
            if number == 0:
                say("watching; Ctrl-C ends", err=True)
    except KeyboardInterrupt:
        say("", err=True)
    sys.exit(0)


def _render(folders: Sequence[Path], site: Sequence[Path], out: Path, targets: Sequence[str], *, verbose: bool) -> None:
    """Render once; whatever goes wrong is told, and waited for to be mended."""
    from generator.cli.report import Reporter
    from generator.pipeline import WrongOutput, generate

    try:
        outcomes = [generate(folder, out, targets) for folder in folders]
        Reporter(quiet=False, verbose=verbose, check=False).summary(outcomes)
        if site:
            from generator.cli.site import build

            build(site, out)
    except (WrongOutput, click.ClickException) as error:
        say(f"Error: {error}", err=True)
    except Exception as error:
        import traceback

        traceback.print_exc()
        say(f"hubgen: a fault of ours ({type(error).__name__}); the output is as it was", err=True)
