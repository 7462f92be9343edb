"""`hubgen transform`: a message from one release to another."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from generator.cli.completing import releases_or_files
from generator.cli.options import Choice
from generator.cli.printing import say, show, show_json
from generator.diagnostics import Collector

if TYPE_CHECKING:
    from generator.transform.document import Transformer
    from generator.transform.job import Job
    from generator.transform.result import Outcome

TABLE_FORMATS: Final = ("complete", "fhir")
"""Formats of a table alone (docs/transform-table.md)."""
DOCUMENTS: Final = ("xlsx", "docx")
"""Formats of a table for review, in French: files that -o names."""


@click.command("transform")
@click.argument("old", shell_complete=releases_or_files)
@click.argument("new", shell_complete=releases_or_files)
@click.argument("files", metavar="[FILE]...", nargs=-1)
@click.option("--table", "show_table", is_flag=True, help="Show what becomes of each field and code; no FILE.")
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
    show_table: bool,
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
    if not (files or show_table or check):
        raise click.UsageError("give at least one FILE (or - for standard input), --table or --check")
    if style in (*TABLE_FORMATS, *DOCUMENTS) and not show_table:
        raise click.UsageError(f"--format {style} is for --table")
    if style in DOCUMENTS and out is None:
        raise click.UsageError(f"name the file with -o: correspondences.{style}")
    if via is not None and not check:
        raise click.UsageError("--via is for --check")
    collector = Collector()
    job = _opened(old, new, collector, rules, renames, between)
    for problem in collector.errors:
        say(str(problem), err=True)
    if job is None:
        sys.exit(1)
    if show_table or check:
        _show_table(job, style, out, only_gaps=not show_table)
        found = _detours(job, old, via, new, collector) if via is not None else []
        for line in found:
            say(line)
        sys.exit(1 if collector.errors or (check and _gaps(job)) or found else 0)
    from generator.messages.rules import compile_rules
    from generator.transform.document import Transformer

    transformer = Transformer(job.table, compile_rules(job.old), compile_rules(job.new), best_effort)
    is_done = _transform(_outcomes(transformer, files, Path(old)), style, out)
    sys.exit(0 if is_done and not collector.errors else 1)


def _opened(
    old: str, new: str, collector: Collector, rules: Path | None, renames: Path | None, between: tuple[str, str] | None
) -> Job | None:
    from generator.transform.job import TwoReleases, open_job

    try:
        return open_job(old, new, collector, rules=rules, renames=renames, between=between)
    except TwoReleases as error:
        raise click.UsageError(str(error)) from error


def _detours(job: Job, old: str, via: str, new: str, collector: Collector) -> list[str]:
    """Where the chain by a third release gives another field or code, a line each."""
    from generator.transform.chain import detours

    first, second = _opened(old, via, collector, None, None, None), _opened(via, new, collector, None, None, None)
    if first is None or second is None:
        raise click.ClickException("; ".join(map(str, collector.errors)) or f"{via} cannot be read")
    return [str(item) for item in detours(job.table, first.table, second.table, job.old, second.old)]


def _gaps(job: Job) -> int:
    return len(job.table.gaps) + sum(len(item.gaps) for item in job.table.messages)


def _show_table(job: Job, style: str, out: Path | None, *, only_gaps: bool) -> None:
    """Print the table, or write it into the file `out`."""
    content = _table(job, style, only_gaps=only_gaps)
    if out is not None:
        _write(out, content if isinstance(content, bytes) else content.encode())
    elif isinstance(content, str):
        show(content, "text" if style == "text" else "json")


def _table(job: Job, style: str, *, only_gaps: bool) -> str | bytes:
    from generator.transform import concept_maps, table_data, table_json, table_text
    from generator.transform.review import documents
    from generator.transform.review.rows import review

    if style in DOCUMENTS:
        rows = review(job.table, job.old, job.new)
        return documents.as_xlsx(rows) if style == "xlsx" else documents.as_docx(rows)
    if style == "complete":
        return table_data.as_text(job.table, job.new)
    if style in ("fhir", "json"):
        found = concept_maps.as_bundle(job.table) if style == "fhir" else table_json.as_json(job.table, job.old)
        return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    return table_text.as_text(job.table, job.old, only_gaps=only_gaps)


def _transform(outcomes: Sequence[tuple[str, Outcome]], style: str, out: Path | None) -> bool:
    """Whether every message was transformed."""
    from generator.transform.report import as_json

    reports = []
    for name, outcome in outcomes:
        reports.append((name, outcome))
        if out is not None and outcome.text is not None:
            _write(out / Path(name).name.replace(":", "-"), outcome.text.encode())
    if not reports:
        raise click.UsageError("there is no message (.json, .xml, .jsonl) in what was given")
    if style == "json":
        show_json({"files": [as_json(name, outcome) for name, outcome in reports]})
    else:
        for name, outcome in reports:
            _print(name, outcome)
        if out is None and len(reports) == 1 and reports[0][1].text is not None:
            text = reports[0][1].text
            show(text, "xml" if text.lstrip().startswith("<") else "json")
    return all(outcome.text is not None for _, outcome in reports)


def _outcomes(transformer: Transformer, files: Sequence[str], release: Path) -> list[tuple[str, Outcome]]:
    from generator.messages.source import documents

    try:
        return [(item.name, transformer.document(item.data)) for item in documents(files, sys.stdin.buffer, release)]
    except OSError as error:
        raise click.UsageError(f"{error.filename}: {error.strerror}") from error


def _print(name: str, outcome: Outcome) -> None:
    """What became of a message, on standard error: standard output is for the message."""
    from generator.transform.report import shown, text

    verdict = "transformed" if outcome.text is not None else "refused"
    say(f"{name}: {verdict} {outcome.message}".rstrip(), err=True)
    for loss in outcome.losses:
        say(f"  left out: {text(loss)}", err=True)
    for filled in outcome.defaults:
        say(f"  filled in: {shown(filled.path)} ({filled.rule})", err=True)
    for error in outcome.errors:
        say(f"  {error.code}: {error.text()}", err=True)


def _write(target: Path, content: bytes) -> None:
    from generator.atomic import write_file

    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, content)
    except OSError as error:
        raise click.UsageError(f"cannot write {target}: {error.strerror}") from error
