"""`hubgen catalogue`: which message travels where, in which version, with which packages."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.atomic import write_file
from generator.cli.completing import release_folders
from generator.cli.options import Choice
from generator.cli.printing import say, show
from generator.cli.releases import releases_of

if TYPE_CHECKING:
    from generator.catalogue import Catalogue
    from generator.model import Release

FORMATS = ("text", "html", "json", "markdown")
ENDINGS = {".html": "html", ".htm": "html", ".json": "json", ".txt": "text"}


@click.command("catalogue")
@click.argument(
    "folders", metavar="[RELEASE_DIR]...", nargs=-1, type=click.Path(path_type=Path), shell_complete=release_folders
)
@click.option("--format", "style", type=Choice(FORMATS), help="By the ending of FILE; text on a terminal.")
@click.option("-o", "--output", "out", metavar="FILE", type=click.Path(path_type=Path), help="Write into this file.")
def command(folders: Sequence[Path], style: str | None, out: Path | None) -> None:
    """Show which messages travel on which virtual host of which release, and the packages of each release.

    Without RELEASE_DIR, over every folder of specs/; a folder of releases stands for them all. What cannot be read is
    reported and left out (exit code 1).
    """
    releases, is_whole = _load(releases_of(folders))
    if not releases:
        raise click.UsageError("there is no release to look into; give a RELEASE_DIR")
    from generator.catalogue import catalogue

    chosen = style or _default(out)
    content = _renderer(chosen)(catalogue(releases))
    if out is None:
        show(content, chosen)
    else:
        _write(out, content)
    sys.exit(0 if is_whole else 1)


def _default(out: Path | None) -> str:
    """The format of a file by its ending; a table on a terminal, Markdown for another program."""
    if out is not None:
        return ENDINGS.get(out.suffix.lower(), "markdown")
    return "text" if sys.stdout.isatty() else "markdown"


def _load(folders: Sequence[Path]) -> tuple[list[Release], bool]:
    """The releases that can be read, and whether those are all of them, without an error."""
    from generator.diagnostics import Collector
    from generator.loading import load

    releases, is_whole = [], True
    for folder in folders:
        collector = Collector()
        release = load(folder, collector)
        for problem in collector.errors:
            say(f"{folder.as_posix()}/{problem}", err=True)
        is_whole = is_whole and not collector.errors and release is not None
        if release is not None:
            releases.append(release)
    return releases, is_whole


def _renderer(style: str) -> Callable[[Catalogue], bytes]:
    if style == "html":
        from generator.catalogue.as_html import as_html

        return as_html
    if style == "text":
        from generator.catalogue.as_text import as_text

        return as_text
    if style == "json":
        from generator.catalogue.as_json import as_json

        return as_json
    from generator.catalogue.as_markdown import as_markdown

    return as_markdown


def _write(out: Path, content: bytes) -> None:
    try:
        write_file(out, content)
    except OSError as error:
        raise click.ClickException(f"{out} cannot be written: {error.strerror}") from error
    say(f"{out}: {len(content)} bytes", err=True)
