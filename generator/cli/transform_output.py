"""What `hubgen transform` prints and writes: a table, or the messages with what became of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from generator.cli.printing import say, show, show_json

if TYPE_CHECKING:
    from generator.transform.job import Job
    from generator.transform.result import Outcome

TABLE_FORMATS: Final = ("complete", "fhir")
"""Formats of a table alone (docs/transform-table.md)."""
DOCUMENTS: Final = ("xlsx", "docx")
"""Formats of a table for review, in French: files that -o names."""


def show_table(job: Job, style: str, out: Path | None, *, only_gaps: bool) -> None:
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


def show_outcomes(outcomes: Sequence[tuple[str, Outcome]], style: str, out: Path | None) -> bool:
    """Print the messages and what became of them, or write them into the folder `out`; whether all were transformed."""
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
