"""« Démarrer »: a page for each language, from an empty folder to the first valid message, and the vendor's guide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.languages.language import Language
from generator.languages.registry import languages
from generator.languages.start import Start
from generator.messages.finding import Finding
from generator.model import Release
from generator.model.virtual_hosts import virtual_hosts
from generator.targets.base import OutputFile
from generator.targets.docs.editions import Edition
from generator.targets.docs.frames import ALL_MIGRATIONS, HOME, START, Frames
from generator.targets.docs.html import Link, page
from generator.targets.docs.migrations import Migration, migrations
from generator.targets.docs.slugs import slugs
from generator.targets.first_message import first_message
from generator.wording.sentences import Sentences
from generator.wording.table import words_of

FOLDER: Final = START.rpartition("/")[0]


@dataclass(frozen=True, slots=True)
class Way:
    """The way to a first message in a language: its page, the coordinate of its package, and what to do."""

    title: str
    href: str
    package: str
    repository: str
    start: Start
    target: str


@dataclass(frozen=True, slots=True)
class Example:
    """The message that the first programs build, and what they print of the same message without its fields."""

    name: str
    wrong: str
    problem: Finding
    host: str


def start_pages(edition: Edition, frames: Frames) -> Iterator[OutputFile]:
    """The guide, and a page for each language that says how to start."""
    ways, example = ways_of(edition.release), example_of(edition.release)
    crumbs: tuple[Link, ...] = (Link(f"Version {edition.version}", HOME),)
    hosts = [host.name for host in virtual_hosts(edition.release)]
    view = {"ways": ways, "example": example, "pages": edition.messages, "hosts": hosts}
    found = migrations(frames.editions)
    guides = ALL_MIGRATIONS if found else ""
    older = [item for item in found if item.newer is edition]
    yield page("guide.html.jinja", frames.of(edition, START), "Guide de l’éditeur", crumbs, guides=guides, **view)
    for way in ways:
        frame, title = frames.of(edition, way.href), f"Démarrer en {way.title}"
        crumbs_of_way, links = (*crumbs, Link("Guide de l’éditeur", START)), _links(older, way.target)
        yield page("start.html.jinja", frame, title, crumbs_of_way, way=way, guides=links, **view)


def _links(older: Sequence[Migration], target: str) -> list[Link]:
    """The guides of a language from each older release."""
    return [Link(item.older.version, item.link(target).href) for item in older]


def ways_of(release: Release) -> tuple[Way, ...]:
    """The ways, in the order of pages."""
    found = sorted(languages(), key=lambda item: (item.page_order, item.target))
    names = slugs(item.target for item in found)
    ways = ((item, item.start(release)) for item in found)
    return tuple(_way(item, start, names[item.target], release) for item, start in ways if start is not None)


def _way(language: Language, start: Start, slug: str, release: Release) -> Way:
    coordinate = language.coordinate(release)
    return Way(
        language.title, f"{FOLDER}/{slug}.html", str(coordinate), coordinate.ecosystem.title, start, language.target
    )


def example_of(release: Release) -> Example | None:
    """The first message, and what is wrong with it where its fields are missing."""
    found = first_message(release)
    if found is None:
        return None
    problem = Finding("required", found.missing, sentences=Sentences(words_of(release)))
    return Example(found.schema.name, found.without_fields, problem, found.host)
