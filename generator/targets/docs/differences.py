"""The pages that tell what changed from one release to the next."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diff.report.inline import pieces
from generator.diff.report.view import view
from generator.targets.base import OutputFile
from generator.targets.docs.editions import Edition
from generator.targets.docs.frames import ALL_CHANGES, HOME, Frames, differences_page
from generator.targets.docs.home import verdict_counts
from generator.targets.docs.html import Link, page


def difference_pages(frames: Frames) -> Iterator[OutputFile]:
    """The overview, newest first, and a page for each two neighbours."""
    compared = [edition for edition in reversed(frames.editions) if edition.comparison]
    crumbs = (Link("Toutes les versions", HOME),)
    counts = [(edition, differences_page(edition), verdict_counts(edition)) for edition in compared]
    yield page("all_differences.html.jinja", frames.of_site(ALL_CHANGES), "Différences", crumbs, counts=counts)
    for edition in compared:
        yield _page(edition, frames)


def _page(edition: Edition, frames: Frames) -> OutputFile:
    assert edition.comparison is not None
    told = view(edition.comparison, "fr")
    return page(
        "differences.html.jinja",
        frames.of_site(differences_page(edition)),
        f"De {told.comparison.old} à {told.comparison.new}",
        (Link("Toutes les versions", HOME), Link("Différences", ALL_CHANGES)),
        told=told,
        edition=edition,
        pieces=pieces,
        places={name: frozenset(row.path for row in rows) for name, rows in edition.rows.items()},
    )
