"""`hubgen history`: when a message or a field came, changed and went."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.completing import release_folders
from generator.cli.options import Choice
from generator.cli.printing import say, show_json
from generator.cli.releases import releases_of
from generator.diagnostics import Collector

if TYPE_CHECKING:
    from generator.diff.compare.renames import Renames
    from generator.diff.history import Event
    from generator.model import Release


@click.command("history")
@click.argument("arguments", metavar="SCHEMA[/field/…] [RELEASE_DIR]...", nargs=-1, shell_complete=release_folders)
@click.option("--all", "everything", is_flag=True, help="Of every message and field: no SCHEMA is given, only folders.")
@click.option("--renames", type=click.Path(path_type=Path), help="YAML of renames and moves that someone confirmed.")
@click.option("--format", "style", type=Choice(["text", "json"]), default="text", show_default=True)
@click.option("--lang", type=Choice(["fr", "en"]), default="fr", show_default=True)
def command(arguments: Sequence[str], everything: bool, renames: Path | None, style: str, lang: str) -> None:
    """Say in which release a message or a field was introduced, changed and removed.

    Without RELEASE_DIR, over every folder of specs/, from the oldest version to the newest.
    """
    from generator.diff.compare.renames import NO_RENAMES
    from generator.diff.files import read_renames

    if not arguments and not everything:
        raise click.UsageError("give a SCHEMA, such as RS-EDA/qualification, or --all")
    folders = [Path(item) for item in (arguments if everything else arguments[1:])]
    collector = Collector()
    confirmed = read_renames(renames, collector) if renames else NO_RENAMES
    releases = _releases(releases_of(folders), collector)
    for problem in collector.errors:
        say(str(problem), err=True)
    if not releases:
        raise click.UsageError("there is no release to look into; give a RELEASE_DIR")
    if everything:
        _show_all(releases, confirmed, style, lang)
    else:
        _show_one(_named(arguments[0], releases), releases, confirmed, style, lang)


def _show_all(releases: Sequence[Release], confirmed: Renames, style: str, lang: str) -> None:
    from generator.diff.report.view import LANGUAGES
    from generator.diff.succession import compared
    from generator.diff.timeline import as_document, timeline

    follow = partial(compared, renames=confirmed)
    if style == "json":
        show_json(as_document(releases, follow))
        return
    words = LANGUAGES[lang].EVENTS
    for item in timeline(releases, follow):
        events = [f"{words['introduced']} {item.introduced}"]
        events += [f"{words['changed']} {version} ({', '.join(rules)})" for version, rules in item.changed]
        events += [f"{words['removed']} {item.removed}"] if item.removed else []
        say(f"{'/'.join((item.place[0], *item.place[1]))}: {', '.join(events)}")


def _named(path: str, releases: Sequence[Release]) -> str:
    """The path as the newest release has it that knows it. Raises `UnknownName`, with the newest one's names."""
    from generator.diff.history import in_order
    from generator.inspection.find import find
    from generator.names import UnknownName

    errors = []
    for release in reversed(in_order(releases)):
        try:
            return find(release, path).path
        except UnknownName as error:
            errors.append(error)
    raise errors[0]


def _show_one(path: str, releases: Sequence[Release], confirmed: Renames, style: str, lang: str) -> None:
    from generator.diff.history import history

    events = history(path, releases, confirmed)
    if style == "json":
        document = {"path": path, "events": [_as_json(event) for event in events]}
        show_json(document)
    else:
        _print(events, lang)


def _releases(folders: Sequence[Path], collector: Collector) -> list[Release]:
    from generator.diff.sources import open_source

    found = (open_source(str(folder), collector) for folder in folders)
    return [source.release for source in found if source is not None]


def _as_json(event: Event) -> dict[str, Any]:
    document: dict[str, Any] = {"release": event.release, "date": event.date or None, "event": event.kind}
    if event.change is not None:
        item = event.change.difference
        document |= {
            "rule": event.change.rule,
            "verdict": event.change.verdict.value,
            "path": "/".join(event.path),
            "subject": item.subject,
            "old": item.old.text or None,
            "new": item.new.text or None,
        }
    return document


def _print(events: Sequence[Event], lang: str) -> None:
    from generator.diff.report.view import LANGUAGES

    words = LANGUAGES[lang]
    for event in events:
        head = f"{event.release}{f' ({event.date})' if event.date else ''}: {words.EVENTS[event.kind]}"
        if event.change is None:
            say(head)
            continue
        item = event.change.difference
        place = "/".join((*event.path, *((item.subject,) if item.subject else ())))
        values = " → ".join(" ".join(text.split())[:90] or "∅" for text in (item.old.text, item.new.text))
        say(f"{head} · {event.change.rule} {words.RULES[event.change.rule][0]} · {place} · {values}")
