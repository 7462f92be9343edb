"""`hubgen validate`: is this message one that the release accepts?"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from generator.cli.completing import releases_or_files
from generator.cli.options import Choice
from generator.cli.printing import Styled, say, show_json
from generator.cli.releases import rules_of

SHOWN = 200
"""Characters of a value that are printed."""

if TYPE_CHECKING:
    from generator.messages.finding import Finding
    from generator.messages.rules import Rules
    from generator.messages.source import Document


@click.command("validate")
@click.argument("places", metavar="RELEASE_DIR FILE...", nargs=-1, required=True, shell_complete=releases_or_files)
@click.option("--format", "style", type=Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--message", default="", help="The message's name, where a JSON file is the object below its root element."
)
@click.option("--tolerant", is_flag=True, help="Unknown codes are warnings.")
@click.option("--report", is_flag=True, help="Count what fails over all messages, instead of a verdict on each.")
@click.option(
    "--against", metavar="OLD,NEW", help="Report what the release OLD accepts and NEW refuses; no RELEASE_DIR."
)
@click.option("--details", is_flag=True, help="Show refused values, and the codes nearest to them.")
@click.option("--lang", type=Choice(["en", "fr"]), default="en", show_default=True, help="Language of the texts.")
def command(
    places: Sequence[str],
    style: str,
    message: str,
    tolerant: bool,
    report: bool,
    against: str | None,
    lang: str,
    details: bool,
) -> None:
    """Check messages, JSON or XML, bare or in an EDXL-DE envelope, against a release.

    FILE may be a folder, a log with one JSON message a line (.jsonl, .ndjson, .log), or - for standard
    input. Exits with 1 where a message is not valid.
    """
    if against:
        _move(against, places, style)
    if len(places) < 2:
        raise click.UsageError("give a RELEASE_DIR and at least one FILE (or - for standard input)")
    rules = rules_of(Path(places[0]))
    if message:
        from generator.inspection.find import find_message

        message = find_message(rules.release, message).name
    if report:
        from generator.cli.survey import show
        from generator.messages.survey import survey

        show(survey(_documents(places[1:], places[0]), rules), style)
    printer = Printer(rules, style, lang, details)
    printer.verdicts(_documents(places[1:], places[0]), message, tolerant=tolerant)


def _move(against: str, files: Sequence[str], style: str) -> NoReturn:
    from generator.cli.survey import show
    from generator.messages.survey import survey_move

    old, comma, new = against.partition(",")
    if not comma or not old or not new:
        raise click.UsageError("write --against OLD,NEW with two release folders")
    show(survey_move(_documents(files, new), rules_of(Path(old)), rules_of(Path(new))), style)


def _documents(files: Sequence[str], release: str) -> Iterator[Document]:
    from generator.messages.source import documents

    try:
        yield from documents(files, sys.stdin.buffer, Path(release))
    except OSError as error:
        raise click.UsageError(f"{error.filename}: {error.strerror}") from error


@dataclass(frozen=True)
class Printer:
    """Prints verdicts; a value of a message only `with_details`."""

    rules: Rules
    style: str
    language: str
    with_details: bool

    def verdicts(self, files: Iterator[Document], message: str, *, tolerant: bool) -> NoReturn:
        """The verdict on each file; exits with 1 where one is not valid."""
        from generator.messages.validate import validate

        reports = []
        for file in files:
            verdict = validate(file.data, self.rules, message)
            errors = [item for item in verdict.findings if not (tolerant and item.code == "code")]
            warnings = [item for item in verdict.findings if item not in errors]
            reports.append((file.name, verdict.message, errors, warnings))
            if self.style == "text":
                self._print(file.name, verdict.message, errors, warnings)
        if not reports:
            raise click.UsageError("there is no message (.json, .xml, .jsonl) in what was given")
        if self.style == "json":
            files_json = [
                {
                    "file": name,
                    "valid": not errors,
                    "message": kind,
                    "errors": [self._as_json(item) for item in errors],
                    "warnings": [self._as_json(item) for item in warnings],
                }
                for name, kind, errors, warnings in reports
            ]
            show_json({"files": files_json})
        sys.exit(1 if any(errors for _, _, errors, _ in reports) else 0)

    def _print(self, name: str, message: str, errors: Sequence[Finding], warnings: Sequence[Finding]) -> None:
        verdict = Styled("invalid", "red", bold=True) if errors else Styled("valid", "green")
        say(f"{name}: ", verdict, f" {message}" if message else "")
        for item in [*errors, *warnings]:
            line = f"line {item.line}: " if item.line else ""
            kind = Styled(item.code, "yellow" if item in warnings else "red")
            say(f"  {line}", kind, f" {item.path}")
            say(f"      {item.text(self.language)}")
            if item.code == "syntax":
                say(f"      reason: {item.detail}")
            if item.location:
                say(f"      rule: {item.location}")
            if self.with_details:
                self._print_details(item)

    def _print_details(self, item: Finding) -> None:
        from generator.messages.near import near_codes

        if item.detail and item.code != "syntax":
            say(f"      expected: {item.detail}")
        if item.value:
            say(f"      value: {item.value[:SHOWN]}")
        near = (code if code == label else f"{code} ({label})" for code, label in near_codes(item, self.rules))
        if text := ", ".join(near):
            say(f"      near: {text}")

    def _as_json(self, item: Finding) -> dict[str, Any]:
        """One error as the report has it."""
        found = {
            "code": item.code,
            "path": item.path,
            "text": item.text(self.language),
            "label": item.label,
            "rule": str(item.location) if item.location else None,
            "line": item.line or None,
        }
        return {**found, "details": self._details(item)} if self.with_details else found

    def _details(self, item: Finding) -> dict[str, Any]:
        from generator.messages.near import near_codes

        near = [{"code": code, "label": label} for code, label in near_codes(item, self.rules)]
        return {"expected": item.detail, "value": item.value, "near": near}
