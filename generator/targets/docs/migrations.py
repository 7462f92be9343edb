"""« Guides de migration »: what code in each language has to change from a release's package to a later one's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from generator.languages.registry import language, languages
from generator.model import Release
from generator.targets import memo
from generator.targets.base import OutputFile
from generator.targets.docs.editions import Edition
from generator.targets.docs.frames import ALL_MIGRATIONS, HOME, Frames, differences_page
from generator.targets.docs.html import Link, page
from generator.targets.docs.slugs import slugs
from generator.targets.upgrade.rows import introduction, rows, title
from generator.targets.upgrade.steps import Guide, guides

FOLDER: Final = ALL_MIGRATIONS.rpartition("/")[0]
HEADING: Final = "Guides de migration"
CRUMBS: Final = (Link("Toutes les versions", HOME), Link(HEADING, ALL_MIGRATIONS))


@dataclass(frozen=True, slots=True)
class Migration:
    """Two releases of a site, and the page of each language from the root of the site; `targets` has them by target."""

    older: Edition
    newer: Edition
    links: tuple[Link, ...]
    targets: tuple[str, ...]

    @property
    def is_next(self) -> bool:
        """Whether the newer release follows the older one in the site."""
        return self.newer.older is self.older.release

    def link(self, target: str) -> Link:
        """The page of a language."""
        return self.links[self.targets.index(target)]


def migrations(editions: Sequence[Edition]) -> tuple[Migration, ...]:
    """Every pair of an older release and a newer one, the newest first, then the nearest."""
    pairs = sorted(combinations(range(len(editions)), 2), key=lambda pair: (-pair[1], -pair[0]))
    return tuple(_migration(editions[older], editions[newer]) for older, newer in pairs)


def _migration(older: Edition, newer: Edition) -> Migration:
    found = sorted(languages(), key=lambda item: (item.page_order, item.target))
    names = slugs(item.target for item in found)
    start = f"{FOLDER}/{older.version}--{newer.version}--"
    links = tuple(Link(item.title, f"{start}{names[item.target]}.html") for item in found)
    return Migration(older, newer, links, tuple(item.target for item in found))


def migration_pages(frames: Frames) -> Iterator[OutputFile]:
    """The overview, and a page for each pair of releases and language; nothing where there is one release."""
    found = migrations(frames.editions)
    if not found:
        return
    made = [_guides(item.targets, item.older.release, item.newer.release) for item in found]
    counts = [(item, _steps(first)) for item, (first, *_) in zip(found, made, strict=True)]
    yield page("all_migrations.html.jinja", frames.of_site(ALL_MIGRATIONS), HEADING, CRUMBS[:1], found=counts)
    for item, ones in zip(found, made, strict=True):
        others = [other for other in found if other.newer is item.newer and other is not item]
        for name, one in zip(item.targets, ones, strict=True):
            links = [Link(other.older.version, other.link(name).href) for other in others]
            yield _page(item, item.link(name), one, links, frames)


def _page(item: Migration, link: Link, made: Guide, others: Sequence[Link], frames: Frames) -> OutputFile:
    pages = item.newer.messages
    return page(
        "migration.html.jinja",
        frames.of_site(link.href),
        f"De {item.older.version} à {item.newer.version} en {link.text}",
        CRUMBS,
        migration=item,
        link=link,
        others=others,
        differences=differences_page(item.newer) if item.is_next else "",
        introduction=tuple(introduction(made)),
        sections=[(title(part), pages.get(part.message, ""), tuple(rows(part))) for part in made.sections],
    )


def _steps(made: Guide) -> int:
    return sum(len(section.steps) for section in made.sections)


@memo.value
def _guides(targets: tuple[str, ...], older: Release, newer: Release) -> tuple[Guide, ...]:
    return guides(map(language, targets), older, newer)
