"""The site's pages of correspondences: an overview, and a page for each pair of releases in each direction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.targets.base import OutputFile
from generator.targets.docs.frames import ALL_CORRESPONDENCES, HOME, Frames
from generator.targets.docs.html import Link, page
from generator.transform.review.documents import summary
from generator.transform.review.rows import Review

FOLDER: Final = ALL_CORRESPONDENCES.rpartition("/")[0]


def correspondence_pages(reviews: Sequence[Review], frames: Frames) -> Iterator[OutputFile]:
    """The overview in the order of `reviews`, and their pages."""
    crumbs = (Link("Toutes les versions", HOME),)
    listed = [(item, path_of(item.old, item.new), summary(item)) for item in reviews]
    frame = frames.of_site(ALL_CORRESPONDENCES)
    yield page("all_correspondences.html.jinja", frame, "Correspondances", crumbs, reviews=listed)
    for item, path, sentence in listed:
        yield page(
            "correspondences.html.jinja",
            frames.of_site(path),
            f"De {item.old} vers {item.new}",
            (*crumbs, Link("Correspondances", ALL_CORRESPONDENCES)),
            review=item,
            summary=sentence,
            kinds=list(dict.fromkeys(row.kind for row in item.rows)),
            back=path_of(item.new, item.old),
        )


def path_of(old: str, new: str) -> str:
    """The page of a pair, from the root of the site."""
    return f"{FOLDER}/{old}--{new}.html"
