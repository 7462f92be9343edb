"""The whole documentation: the pages of one release, and the site over several of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from generator.model import Release
from generator.targets.base import OutputFile
from generator.targets.docs import SAMPLES
from generator.targets.docs.assets import asset_files
from generator.targets.docs.checker import checker_assets, checker_files
from generator.targets.docs.choice import choices
from generator.targets.docs.code_lists import list_pages
from generator.targets.docs.downloads import Files, carried_files, downloads_page, files_of, paths_of
from generator.targets.docs.editions import Edition, alone, editions
from generator.targets.docs.frames import CATALOGUE, HOME, Frames
from generator.targets.docs.glossary import glossary_page
from generator.targets.docs.home import home_page
from generator.targets.docs.html import page
from generator.targets.docs.messages import message_pages
from generator.targets.docs.recette import case_pages
from generator.targets.docs.search import search_scripts
from generator.targets.docs.sources import EXAMPLES, example_files
from generator.targets.docs.start import start_pages
from generator.targets.docs.synonyms import Synonym, synonyms_script, with_own
from generator.targets.docs.theme import DEFAULT, Theme, theme_file
from generator.targets.docs.transport import transport_page
from generator.targets.docs.witnesses import sample_scripts


@dataclass(frozen=True)
class Correspondences:
    """What becomes of messages: the pages that say it; by version, the messages that others of the release become."""

    pages: Callable[[Frames], Iterator[OutputFile]]
    messages: Mapping[str, Sequence[str]] = field(default_factory=dict)


def render_release(release: Release, rendered: Files = MappingProxyType({})) -> Iterator[OutputFile]:
    """A site about one release: it knows nothing of the others; `rendered` are the files of targets rendered before."""
    edition = alone(release)
    yield from asset_files()
    yield synonyms_script(with_own(()))
    yield from checker_assets()
    yield from edition_files(edition, Frames((edition,)), carried_files(release, rendered))


def render_site(
    releases: Sequence[Release],
    catalogue: Callable[[Frames], OutputFile] | None = None,
    synonyms: Sequence[Synonym] = (),
    samples: Mapping[str, Sequence[OutputFile]] = MappingProxyType({}),
    correspondences: Correspondences | None = None,
    theme: Theme = DEFAULT,
) -> Iterator[OutputFile]:
    """A site about several releases, in any order: a folder for each, and what changed between neighbours.

    `catalogue` gives a page over all of them that the first page leads to; `synonyms` are added to ours.
    `samples` are the sample messages that test cases name, by version; `theme` is what the operator sets.
    """
    # Imported late: a release alone has nothing to compare.
    from generator.targets.docs.differences import difference_pages
    from generator.targets.docs.history import history_file
    from generator.targets.docs.migrations import migration_pages

    found = editions(releases)
    messages = correspondences.messages if correspondences else {}
    frames = Frames(found, catalogue is not None, correspondences is not None, theme, messages)
    yield from asset_files()
    if theme.style:
        yield theme_file(theme)
    yield synonyms_script(with_own(synonyms))
    yield from checker_assets()
    yield site_home(frames)
    if catalogue:
        yield catalogue(frames)
    yield from difference_pages(frames)
    yield from migration_pages(frames)
    if correspondences:
        yield from correspondences.pages(frames)
    yield history_file(found)
    for edition in found:
        own = {SAMPLES: samples[edition.version]} if edition.version in samples else {}
        yield from edition_files(edition, frames, carried_files(edition.release, own))


def site_home(frames: Frames) -> OutputFile:
    """The page that leads to each release, newest first, and to the catalogue where there is one."""
    newest_first = tuple(reversed(frames.editions))
    title = "Hub Santé, toutes les versions"
    return page(
        "site.html.jinja",
        frames.of_site(HOME),
        title,
        editions=newest_first,
        choices=choices(frames.editions),
        catalogue=CATALOGUE if frames.has_catalogue else "",
    )


def edition_files(edition: Edition, frames: Frames, others: Files) -> Iterator[OutputFile]:
    """Every file of one release; `others` are those of other targets."""
    made = {EXAMPLES: example_files(edition.structure), **others}
    yield home_page(edition, frames)
    yield from start_pages(edition, frames)
    yield from message_pages(edition, frames, made)
    yield from list_pages(edition, frames, paths_of(made))
    yield from case_pages(edition, frames, made)
    yield transport_page(edition, frames)
    yield glossary_page(edition, frames)
    yield downloads_page(edition, frames, made)
    yield from search_scripts(edition)
    yield from sample_scripts(edition.base, made.get(SAMPLES, ()))
    yield from checker_files(edition, frames)
    yield from files_of(edition, made)
