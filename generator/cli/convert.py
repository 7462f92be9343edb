"""`hubgen convert`: one message from JSON to XML, or back."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.atomic import write_file
from generator.cli.completing import release_folders
from generator.cli.options import Choice
from generator.cli.printing import say, show
from generator.cli.releases import rules_of


@click.command("convert")
@click.argument("folder", metavar="RELEASE_DIR", type=click.Path(path_type=Path), shell_complete=release_folders)
@click.argument("file")
@click.option("--to", "form", type=Choice(["json", "xml"]), required=True, help="The form to write.")
@click.option("-o", "--output", "out", type=click.Path(path_type=Path), help="Write here; standard output by default.")
@click.option("--lossy", is_flag=True, help="Convert all the same, with U+FFFD or _ for what XML cannot carry.")
def command(folder: Path, file: str, form: str, out: Path | None, lossy: bool) -> None:
    """Convert FILE (- for standard input) to JSON or XML; nothing of it is lost.

    A field's empty list and its absence are the same in XML. What XML cannot carry (a control character, a
    key with a blank) is named, nothing is written, and the exit code is 1.
    """
    from generator.messages.convert import convert
    from generator.messages.source import documents

    rules = rules_of(folder)
    try:
        document = next(documents([file], sys.stdin.buffer, folder), None)
    except OSError as error:
        raise click.UsageError(f"{error.filename}: {error.strerror}") from error
    if document is None:
        raise click.UsageError(f"{file} holds no message")
    result = convert(document.data, rules, to_xml=form == "xml")
    for reason in result.reasons:
        say(f"{document.name}: {reason}", err=True)
    for loss in result.losses:
        say(f"{document.name}: {loss}", err=True)
    if result.text is None or (result.losses and not lossy):
        sys.exit(1)
    if out is None:
        show(result.text, form)
    else:
        _write(out, result.text)
    left = [finding for finding in result.findings if not result.reasons]
    if left:
        say(
            f"{document.name}: converted, but not valid: {left[0].path}: {left[0].text()} ({len(left)} in all)",
            err=True,
        )


def _write(out: Path, text: str) -> None:
    try:
        write_file(out, text.encode())
    except OSError as error:
        raise click.UsageError(f"cannot write {out}: {error.strerror}") from error
