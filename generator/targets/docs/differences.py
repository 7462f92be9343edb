"""The pages that tell what changed from one release to the next: each a report, its changes in a script beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.diff.report.overview import foremost, perimeter_lines
from generator.diff.report.page_data import page_data
from generator.diff.report.rows import Row
from generator.diff.report.view import view
from generator.targets import memo
from generator.targets.base import OutputFile
from generator.targets.docs.frames import ALL_CHANGES, HOME, Frames, differences_page
from generator.targets.docs.html import Frame, Link, page
from generator.targets.docs.migrations import migrations
from generator.targets.docs.scripts import classic_script
from generator.targets.docs.steps import Pair


def difference_pages(frames: Frames) -> Iterator[OutputFile]:
    """The overview, newest first, and for each two neighbours a page with its script."""
    compared = [(edition, differences_page(edition)) for edition in reversed(frames.editions) if edition.pair]
    crumbs = (Link("Toutes les versions", HOME),)
    yield page("all_differences.html.jinja", frames.of_site(ALL_CHANGES), "Différences", crumbs, compared=compared)
    guides = {item.newer.version: item.links for item in migrations(frames.editions) if item.is_next}
    for edition, path in compared:
        assert edition.pair
        places = {name: [row.path for row in rows] for name, rows in edition.rows.items()}
        yield from _files(
            edition.pair, frames.of_site(path), edition.base, edition.messages, places, guides[edition.version]
        )


@memo.files
def _files(
    pair: Pair,
    frame: Frame,
    folder: str,
    pages: Mapping[str, str],
    places: Mapping[str, Sequence[tuple[str, ...]]],
    guides: tuple[Link, ...],
) -> Iterator[OutputFile]:
    report = view(pair.comparison, "fr")
    script = frame.path.removesuffix(".html") + ".js"
    yield page(
        "differences.html.jinja",
        frame,
        f"De {report.comparison.old} à {report.comparison.new}",
        (Link("Toutes les versions", HOME), Link("Différences", ALL_CHANGES)),
        view=report,
        lines=tuple(perimeter_lines(report)),
        foremost=foremost(report.groups),
        guides=guides,
        data=script,
    )
    addresses = {name: f"{frame.top}{folder}{path}" for name, path in pages.items()}
    yield classic_script(script, script, page_data(report, _link(addresses, places)))


def _link(addresses: Mapping[str, str], places: Mapping[str, Sequence[tuple[str, ...]]]) -> Callable[[Row], str]:
    """The address of a row's first place on the page of its message, or of the page where the place is gone."""
    known = {name: frozenset(paths) for name, paths in places.items()}

    def link(row: Row) -> str:
        place = row.change.places[0]
        if place.message not in addresses:
            return ""
        anchor = f"#{'/'.join(place.new_path)}" if place.new_path in known[place.message] else ""
        return addresses[place.message] + anchor

    return link
