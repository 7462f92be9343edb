"""The first page of a release: what it is, which contracts it carries, who sends what to whom, what changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.diff.changes import Change, Verdict
from generator.diff.report.french import RULES
from generator.model.perimeters import hosts_of, messages_of, perimeter_names
from generator.targets.base import OutputFile
from generator.targets.docs.diagrams import flow_diagram
from generator.targets.docs.editions import Edition
from generator.targets.docs.frames import HOME, Frames, differences_page
from generator.targets.docs.html import kept_page
from generator.targets.docs.words import VERDICTS

WORST: Final = 5
"""How many kinds of breaking changes the first page names."""


@dataclass(frozen=True, slots=True)
class Perimeter:
    """A contract: its DSF versions, virtual hosts and messages, and the picture of who sends them to whom."""

    name: str
    versions: tuple[str, ...]
    hosts: tuple[str, ...]
    messages: tuple[str, ...]
    flow: Markup


def home_page(edition: Edition, frames: Frames) -> OutputFile:
    """The first page."""
    release = edition.release
    return kept_page(
        "home.html.jinja",
        frames.of(edition, HOME),
        f"Hub Santé, version {release.version}",
        date=release.date,
        is_lts=release.is_lts,
        messages=len(release.messages),
        lists=len(release.nomenclatures),
        perimeters=perimeters(edition),
        fields=sum(len(rows) for rows in edition.rows.values()),
        codes=sum(len(item.codes) for item in release.nomenclatures),
        pages=edition.messages,
        older=edition.older.version if edition.older else "",
        verdicts=verdict_counts(edition),
        new_messages=new_messages(edition),
        worst=worst_changes(edition),
        differences=differences_page(edition),
    )


def perimeters(edition: Edition) -> list[Perimeter]:
    """The contracts of a release, in its order."""
    release = edition.release
    versions = {item.perimeter: item.versions for item in release.perimeters}
    return [
        Perimeter(
            name,
            versions.get(name, ()),
            hosts_of(release, name),
            messages_of(release, name),
            flow_diagram(release, name),
        )
        for name in perimeter_names(release)
    ]


def new_messages(edition: Edition) -> list[str]:
    """The messages that came with a release."""
    if edition.older is None:
        return []
    lives = ((schema.name, edition.life(schema)) for schema in edition.release.messages)
    return [name for name, life in lives if life and life.since == edition.version]


def worst_changes(edition: Edition) -> list[tuple[str, int, tuple[str, ...]]]:
    """What breaks messages most often: what happened, how many times, and to which messages."""
    found: dict[str, list[Change]] = {}
    for change in edition.comparison.changes if edition.comparison else ():
        if change.verdict is Verdict.BREAKING and change.messages:
            found.setdefault(RULES[change.rule][0], []).append(change)
    often = sorted(found.items(), key=lambda item: -len(item[1]))[:WORST]
    return [
        (title, len(changes), tuple(dict.fromkeys(name for change in changes for name in change.messages)))
        for title, changes in often
    ]


def verdict_counts(edition: Edition) -> list[tuple[Verdict, str, int]]:
    """How many changes there are of each kind, the worst first."""
    if edition.comparison is None:
        return []
    return [(verdict, VERDICTS[verdict], edition.comparison.count(verdict)) for verdict in Verdict]
