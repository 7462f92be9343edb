"""The pages that tell what changed from one release to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.diff.report.inline import pieces
from generator.diff.report.view import view
from generator.targets import memo
from generator.targets.base import OutputFile
from generator.targets.docs.frames import ALL_CHANGES, HOME, Frames, differences_page
from generator.targets.docs.html import Frame, Link, page
from generator.targets.docs.migrations import migrations
from generator.targets.docs.steps import Pair


def difference_pages(frames: Frames) -> Iterator[OutputFile]:
    """The overview, newest first, and a page for each two neighbours."""
    compared = [(edition, differences_page(edition)) for edition in reversed(frames.editions) if edition.pair]
    crumbs = (Link("Toutes les versions", HOME),)
    yield page("all_differences.html.jinja", frames.of_site(ALL_CHANGES), "Différences", crumbs, compared=compared)
    guides = {item.newer.version: item.links for item in migrations(frames.editions) if item.is_next}
    for edition, path in compared:
        assert edition.pair
        places = {name: [row.path for row in rows] for name, rows in edition.rows.items()}
        yield _page(edition.pair, frames.of_site(path), edition.base, edition.messages, places, guides[edition.version])


@memo.value
def _page(
    pair: Pair,
    frame: Frame,
    folder: str,
    pages: Mapping[str, str],
    places: Mapping[str, Sequence[tuple[str, ...]]],
    guides: tuple[Link, ...],
) -> OutputFile:
    report = view(pair.comparison, "fr")
    return page(
        "differences.html.jinja",
        frame,
        f"De {report.comparison.old} à {report.comparison.new}",
        (Link("Toutes les versions", HOME), Link("Différences", ALL_CHANGES)),
        report=report,
        folder=folder,
        pages=pages,
        pieces=pieces,
        guides=guides,
        places={name: frozenset(paths) for name, paths in places.items()},
    )
