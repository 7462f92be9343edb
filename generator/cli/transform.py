"""`hubgen transform`: a message from one release to another."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.completing import releases_or_files
from generator.cli.options import Choice
from generator.cli.printing import say
from generator.cli.transform_output import DOCUMENTS, TABLE_FORMATS, show_outcomes, show_table
from generator.diagnostics import Collector

if TYPE_CHECKING:
    from generator.transform.job import Job
    from generator.transform.result import Outcome


@click.command("transform")
@click.argument("old", shell_complete=releases_or_files)
@click.argument("new", shell_complete=releases_or_files)
@click.argument("files", metavar="[FILE]...", nargs=-1)
@click.option("--table", "table_only", is_flag=True, help="Show what becomes of each field and code; no FILE.")
@click.option("--check", is_flag=True, help="List every gap of the table, and exit with 1 where there is one.")
@click.option("--via", help="With --check: also where a chain by this release gives something else.")
@click.option("--between", nargs=2, metavar="MESSAGE MESSAGE", help="From one message of the release to another.")
@click.option("--rules", type=click.Path(path_type=Path), help="Declared rules; by default transforms/OLD--NEW.yaml.")
@click.option("--renames", type=click.Path(path_type=Path), help="YAML of renames and moves that someone confirmed.")
@click.option("--best-effort", is_flag=True, help="Leave out what lacks a required value, instead of refusing.")
@click.option(
    "--format",
    "style",
    type=Choice(["text", "json", *TABLE_FORMATS, *DOCUMENTS]),
    default="text",
    show_default=True,
    help="With --table also complete (for an interpreter), fhir (ConceptMaps), xlsx and docx (for review).",
)
@click.option(
    "-o",
    "--output",
    "out",
    type=click.Path(path_type=Path),
    help="Write the messages into this folder, or the table into this file.",
)
def command(
    old: str,
    new: str,
    files: Sequence[str],
    table_only: bool,
    check: bool,
    via: str | None,
    between: tuple[str, str] | None,
    rules: Path | None,
    renames: Path | None,
    best_effort: bool,
    style: str,
    out: Path | None,
) -> None:
    """Carry messages (JSON or XML, bare or enveloped) from release OLD to release NEW.

    FILE may be a folder, a log with one JSON message a line, or - for standard input. Each message is checked under
    OLD, transformed, and checked under NEW: an invalid result is never written. What is lost or filled in is reported.
    Exits with 1 where a message is refused.
    """
    _refuse_misuse(files, table_only, check, via, style, out)
    collector = Collector()
    job = _opened(old, new, collector, rules, renames, between)
    for problem in collector.errors:
        say(str(problem), err=True)
    if job is None:
        sys.exit(1)
    if table_only or check:
        show_table(job, style, out, only_gaps=not table_only)
        detours = _show_detours(job, old, via, new, collector) if via is not None else False
        sys.exit(1 if collector.errors or (check and _gaps(job)) or detours else 0)
    is_done = show_outcomes(_outcomes(job, files, Path(old), best_effort), style, out)
    sys.exit(0 if is_done and not collector.errors else 1)


def _refuse_misuse(
    files: Sequence[str], table_only: bool, check: bool, via: str | None, style: str, out: Path | None
) -> None:
    """Raise `UsageError` for options that do not go together."""
    if not (files or table_only or check):
        raise click.UsageError("give at least one FILE (or - for standard input), --table or --check")
    if style in (*TABLE_FORMATS, *DOCUMENTS) and not table_only:
        raise click.UsageError(f"--format {style} is for --table")
    if style in DOCUMENTS and out is None:
        raise click.UsageError(f"name the file with -o: correspondences.{style}")
    if via is not None and not check:
        raise click.UsageError("--via is for --check")


def _opened(
    old: str, new: str, collector: Collector, rules: Path | None, renames: Path | None, between: tuple[str, str] | None
) -> Job | None:
    from generator.transform.job import TwoReleases, open_job

    try:
        return open_job(old, new, collector, rules=rules, renames=renames, between=between)
    except TwoReleases as error:
        raise click.UsageError(str(error)) from error


def _show_detours(job: Job, old: str, via: str, new: str, collector: Collector) -> bool:
    """Print where the chain by a third release gives another field or code, a line each; whether there is one."""
    from generator.transform.chain import detours

    first, second = _opened(old, via, collector, None, None, None), _opened(via, new, collector, None, None, None)
    if first is None or second is None:
        raise click.ClickException("; ".join(map(str, collector.errors)) or f"{via} cannot be read")
    found = list(detours(job.table, first.table, second.table, job.old, second.old))
    for item in found:
        say(str(item))
    return bool(found)


def _gaps(job: Job) -> int:
    return len(job.table.gaps) + sum(len(item.gaps) for item in job.table.messages)


def _outcomes(job: Job, files: Sequence[str], release: Path, best_effort: bool) -> list[tuple[str, Outcome]]:
    from generator.messages.rules import compile_rules
    from generator.messages.source import documents
    from generator.transform.document import Transformer

    transformer = Transformer(job.table, compile_rules(job.old), compile_rules(job.new), best_effort)
    try:
        return [(item.name, transformer.document(item.data)) for item in documents(files, sys.stdin.buffer, release)]
    except OSError as error:
        raise click.UsageError(f"{error.filename}: {error.strerror}") from error
