"""`hubgen lint --annotate`: the bad workbooks of a release, written back with comments."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.atomic import write_file
from generator.cli.printing import say
from generator.diagnostics import Diagnostic
from generator.lint.annotate import SUFFIX, annotated, bad_workbooks
from generator.readers.archive import UnreadableWorkbook


def write_annotated(folder: Path, problems: Sequence[Diagnostic], out: Path, language: str = "en") -> None:
    """Write each bad workbook: the only one as `out`, where that is a workbook's name, several into a folder.

    The workbooks with errors count; those with warnings too, where none has an error or `out` is a folder.
    """
    is_file = out.suffix.lower() == SUFFIX
    bad = bad_workbooks(problems, every=not is_file)
    if not bad:
        say("no cell of a workbook has a problem: nothing is annotated", err=True)
        return
    if is_file and len(bad) > 1:
        out = out.with_suffix("")
        say(f"{len(bad)} workbooks have problems: they go into {out!s}", err=True)
        is_file = False
    for file, found in bad.items():
        _write(folder / file, found, out if is_file else out / file, language)


def _write(source: Path, problems: Sequence[Diagnostic], target: Path, language: str) -> None:
    if target.exists() and target.samefile(source):
        raise click.UsageError("--annotate would overwrite the workbook that is checked; give another file")
    try:
        content = annotated(source, problems, language)
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, content)
    except UnreadableWorkbook as error:
        say(f"{source!s} cannot be annotated: {error}", err=True)
        return
    except OSError as error:
        say(f"{target!s} cannot be written: {error.strerror}", err=True)
        sys.exit(2)
    say(f"{target!s}: {len(problems)} problems as comments", err=True)
