"""`hubgen watch`: what a saved workbook touches is rendered again, and nothing else of its release."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.completing import release_folders
from generator.cli.options import output_option, targets_option
from generator.cli.printing import say
from generator.cli.releases import releases_of

if TYPE_CHECKING:
    from generator.pipeline import Outcome
    from generator.targets.memo import Memo


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
    from generator.targets.memo import Memo
    from generator.watching import touched

    with_site = not folders and (not targets or "docs" in targets)
    folders, targets = releases_of(folders), known_targets(targets)
    try:
        memos, site_memo = {folder: Memo() for folder in folders}, Memo()
        site = partial(_site, folders, out, site_memo) if with_site else None
        for number, found in enumerate(touched(folders)):
            _render({folder: memos[folder] for folder in found}, out, targets, site, verbose=verbose)
            if number == 0:
                say("watching; Ctrl-C ends", err=True)
    except KeyboardInterrupt:
        say("", err=True)
    sys.exit(0)


def _render(
    memos: Mapping[Path, Memo], out: Path, targets: Sequence[str], site: Callable[[], None] | None, *, verbose: bool
) -> None:
    """Render the folders in `memos` once, then the site; an error is printed, and the next save is waited for."""
    from generator.cli.report import Reporter
    from generator.pipeline import WrongOutput

    try:
        outcomes = [_generate(folder, out, targets, memo) for folder, memo in memos.items()]
        Reporter(quiet=False, verbose=verbose, check=False).summary(outcomes)
        if site:
            site()
    except (WrongOutput, click.ClickException) as error:
        say(f"Error: {error}", err=True)
    except Exception as error:
        import traceback

        traceback.print_exc()
        say(f"hubgen: a fault of ours ({type(error).__name__}); the output is as it was", err=True)


def _generate(folder: Path, out: Path, targets: Sequence[str], memo: Memo) -> Outcome:
    from generator.pipeline import generate

    with memo.in_use():
        return generate(folder, out, targets)


def _site(folders: Sequence[Path], out: Path, memo: Memo) -> None:
    from generator.cli.site import build

    with memo.in_use():
        build(folders, out)
