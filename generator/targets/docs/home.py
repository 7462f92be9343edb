"""The first page of a release: what it is, which contracts it carries, who sends what to whom, what changed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Release
from generator.model.perimeters import hosts_of, messages_of, perimeter_names
from generator.targets.base import OutputFile
from generator.targets.docs.diagrams import flow_diagram
from generator.targets.docs.editions import Edition
from generator.targets.docs.frames import HOME, Frames, differences_page
from generator.targets.docs.html import page
from generator.targets.docs.places import perimeter_anchors


@dataclass(frozen=True, slots=True)
class Perimeter:
    """A contract: its DSF versions, virtual hosts and messages, and the picture of who sends them to whom."""

    name: str
    versions: tuple[str, ...]
    hosts: tuple[str, ...]
    messages: tuple[str, ...]
    flow: Markup
    anchor: str


def home_page(edition: Edition, frames: Frames) -> OutputFile:
    """The first page."""
    release, found = edition.release, perimeters(edition)
    return page(
        "home.html.jinja",
        frames.of(edition, HOME),
        "Accueil",
        date=release.date,
        is_lts=release.is_lts,
        is_candidate=edition.is_candidate,
        messages=len(release.messages),
        lists=len(release.nomenclatures),
        perimeters=found,
        opened=max(found, key=lambda item: len(item.messages)).name if found else "",
        fields=sum(len(rows) for rows in edition.rows.values()),
        codes=sum(len(item.codes) for item in release.nomenclatures),
        pages=edition.messages,
        older=edition.older.version if edition.older else "",
        verdicts=edition.step.counts if edition.step else (),
        new_messages=new_messages(edition),
        worst=edition.step.worst if edition.step else (),
        differences=differences_page(edition),
    )


def perimeters(edition: Edition) -> list[Perimeter]:
    """The contracts of a release: those that it names in its order, then the others, the largest first."""
    release = edition.release
    versions = {item.perimeter: item.versions for item in release.perimeters}
    names = sorted(perimeter_names(release), key=lambda name: (name not in versions, _rank(release, name, versions)))
    anchors = perimeter_anchors(names)
    return [
        Perimeter(
            name,
            versions.get(name, ()),
            hosts_of(release, name),
            messages_of(release, name),
            flow_diagram(release, name),
            anchors[name],
        )
        for name in names
    ]


def _rank(release: Release, name: str, named: Collection[str]) -> int:
    """Where a contract stands among its like: as the release has it, or by how many messages it carries."""
    return list(named).index(name) if name in named else -len(messages_of(release, name))


def new_messages(edition: Edition) -> list[str]:
    """The messages that came with a release."""
    if edition.older is None:
        return []
    lives = ((schema.name, edition.life(schema)) for schema in edition.release.messages)
    return [name for name, life in lives if life and life.since == edition.version]
