"""The pages of correspondences: an overview, and one for each pair of releases, or of messages, that has a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
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
    listed = [(item, path_of(item), summary(item)) for item in reviews]
    paths = {path for _, path, _ in listed}
    frame = frames.of_site(ALL_CORRESPONDENCES)
    yield page("all_correspondences.html.jinja", frame, "Correspondances", crumbs, reviews=listed)
    for item, path, sentence in listed:
        yield page(
            "correspondences.html.jinja",
            frames.of_site(path),
            f"De {item.pair}",
            (*crumbs, Link("Correspondances", ALL_CORRESPONDENCES)),
            review=item,
            summary=sentence,
            kinds=list(dict.fromkeys(row.kind for row in item.rows)),
            back=back if (back := path_of(replace(item, old=item.new, new=item.old))) in paths else "",
        )


def path_of(review: Review) -> str:
    """The page of a pair, from the root of the site."""
    within = f"{review.within}--" if review.within else ""
    return f"{FOLDER}/{within}{review.old}--{review.new}.html"
