"""`hubgen git`: a diff driver, so that git shows a workbook's changes in words."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click

from generator.atomic import write_file
from generator.cli.printing import say, show_coloured

ATTRIBUTE = "*.xlsx diff=hubgen"
SECTION = "diff.hubgen"


@click.group("git")
def command() -> None:
    """Make git show what changed in a workbook."""


@command.command("install")
@click.option("--shared", is_flag=True, help="Name the driver in .gitattributes, for everyone, not in .git/info.")
@click.option("--remove", is_flag=True, help="Take the driver away again.")
def install(shared: bool, remove: bool) -> None:
    """Set up the driver in this repository: `git diff` says what a change means, `git log -p` what it is."""
    attributes = _top() / ".gitattributes" if shared else Path(_git("rev-parse", "--git-path", "info/attributes"))
    if remove:
        with suppress(click.ClickException):  # there is no such section
            _git("config", "--local", "--remove-section", SECTION)
    else:
        program = f"{shlex.quote(sys.executable)} -m generator git"
        _git("config", "--local", f"{SECTION}.command", f"{program} driver")
        _git("config", "--local", f"{SECTION}.textconv", f"{program} text")
        _git("config", "--local", f"{SECTION}.cachetextconv", "true")
    _set_attribute(attributes, present=not remove)
    say(f"{attributes}: {ATTRIBUTE}{' taken out' if remove else ''}")


@command.command("driver", hidden=True)
@click.argument("arguments", nargs=-1)
def driver(arguments: Sequence[str]) -> None:
    """What git calls for `git diff`: path, old file, old hash, old mode, new file, new hash, new mode."""
    if len(arguments) < 7:
        raise click.UsageError("this is for git to call; see gitattributes(5), diff driver")
    path, old, new = arguments[0], arguments[1], arguments[4]
    say(f"diff --hubgen {path}")
    if Path(old) == Path("/dev/null") or Path(new) == Path("/dev/null"):
        say("new file" if Path(old) == Path("/dev/null") else "deleted file")
        return
    from generator.diagnostics import Collector
    from generator.diff.job import run
    from generator.diff.report.as_text import TextReport
    from generator.diff.report.view import view

    collector = Collector()
    comparison = run(old, new, collector)
    for problem in collector.errors:
        say(f"! {problem}")
    if comparison is not None:
        report = TextReport(view(comparison, "fr"), colour=False, unfold=True, with_proofs=False)
        show_coloured(report.text())


@command.command("text", hidden=True)
@click.argument("path", type=click.Path(path_type=Path))
def text(path: Path) -> None:
    """What git calls for `git log -p`: the workbook as lines; one that cannot be read says why."""
    from generator.diff.workbook_text import lines

    for line in lines(path):
        say(line)


def _set_attribute(path: Path, *, present: bool) -> None:
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    others = [line for line in lines if line.strip() != ATTRIBUTE]
    wanted = [*others, ATTRIBUTE] if present else others
    if wanted != lines:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, "".join(f"{line}\n" for line in wanted).encode())


def _top() -> Path:
    return Path(_git("rev-parse", "--show-toplevel"))


def _git(*arguments: str) -> str:
    from generator.toolchain.git import GitFailed, git

    try:
        return git(*arguments).decode("utf-8", "replace").strip()
    except GitFailed as error:
        raise click.ClickException(str(error)) from error
