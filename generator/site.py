"""The documentation over several releases: `out/docs/`, a site that opens from its folder."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.diagnostics import Collector
from generator.loading import load
from generator.readers.samples import named_samples
from generator.site_settings import read_settings
from generator.stages import remove_stages
from generator.whole_output import remember, sources_of, unchanged
from generator.writer import MANIFEST, WHOLE, Changes, write_release

if TYPE_CHECKING:
    from generator.model import Release
    from generator.targets.base import OutputFile
    from generator.targets.docs.frames import Frames
    from generator.targets.docs.synonyms import Synonym
    from generator.targets.docs.theme import Theme

FOLDER: Final = "docs"
KIND: Final = "site"


@dataclass(frozen=True, slots=True)
class Built:
    """What a run did for the site: the versions that are in it, and the folders that could not be read."""

    releases: tuple[str, ...]
    unreadable: tuple[Path, ...]
    changes: Changes
    seconds: float


def write_site(folders: Sequence[Path], out: Path, *, dry_run: bool = False, use_cache: bool = True) -> Built:
    """Bring `out/docs/` to the site over the releases in `folders`; those that cannot be read are left out.

    Raises `WrongOutput` where `out` cannot be written, and `WrongSynonyms` where a file of synonyms beside the
    releases is not right, `WrongTheme` where their theme is not; nothing has changed there then.
    """
    start = time.perf_counter()
    settings = read_settings(folders)
    sources = sources_of(folders) | settings.digests
    if use_cache and (known := unchanged(KIND, out / FOLDER, sources)):
        remove_stages(out)
        return Built(_versions(known), (), Changes(unchanged=(*sorted(known), MANIFEST)), time.perf_counter() - start)
    synonyms = settings.synonyms()
    loaded = [(folder, load(folder, Collector())) for folder in folders]
    readable = [(folder, release) for folder, release in loaded if release is not None]
    unreadable = tuple(folder for folder, release in loaded if release is None)
    if not readable:
        return Built((), unreadable, Changes(), time.perf_counter() - start)
    files = _files(readable, synonyms, settings.theme)
    changes = write_release(out, FOLDER, {WHOLE: files}, sources, dry_run=dry_run)
    if not dry_run and not unreadable:
        remember(KIND, out / FOLDER, sources)
    return Built(tuple(release.version for _, release in readable), unreadable, changes, time.perf_counter() - start)


def _files(
    loaded: Sequence[tuple[Path, Release]], synonyms: Sequence[Synonym], theme: Theme | None
) -> list[OutputFile]:
    """Every file of the site; of two releases with one version the first counts."""
    from generator.catalogue import catalogue
    from generator.catalogue.as_page import catalogue_page
    from generator.diff.compare.compared import shared_comparisons
    from generator.targets.docs.site import Correspondences, render_site
    from generator.targets.docs.theme import DEFAULT
    from generator.targets.docs.witnesses import sample_files, step_files

    releases = [release for _, release in loaded]
    different = list({release.version: (folder, release) for folder, release in reversed(loaded)}.values())
    samples = {
        release.version: sample_files(named_samples(folder, step_files(release))) for folder, release in different
    }
    become = {release.version: _become(folder, release) for folder, release in different}
    has_tables = len(different) > 1 or any(become.values())
    correspondences = Correspondences(partial(_correspondences, different), become) if has_tables else None
    page = partial(catalogue_page, catalogue(releases))
    with shared_comparisons():  # differences, migration guides and correspondences are of the same pairs
        return list(render_site(releases, page, synonyms, samples, correspondences, theme or DEFAULT))


def _correspondences(loaded: Sequence[tuple[Path, Release]], frames: Frames) -> Iterator[OutputFile]:
    """What becomes of messages from each release to each other one, and of a message as another one."""
    from generator.transform.message_tables import pair_tables
    from generator.transform.review.page_scripts import page_scripts
    from generator.transform.review.pages import correspondence_pages
    from generator.transform.review.rows import review
    from generator.transform.shipped import derived, in_order, shipped, with_messages

    tables = derived(loaded, Collector())
    reviews = [review(table, old, new) for old, new, table in reversed(tables)]
    pairs = [(release, [*pair_tables(folder, release, Collector())]) for folder, release in in_order(loaded)]
    reviews += [review(table, release, release) for release, own in reversed(pairs) for _, table in own]
    yield from correspondence_pages(reviews, frames)
    yield from page_scripts(with_messages(shipped(in_order(loaded), tables), pairs))


def _become(folder: Path, release: Release) -> list[str]:
    """The messages of a release that others become by the rules in its folder or beside it."""
    from generator.transform.job import betweens_beside

    return sorted({pair.new for pair in betweens_beside(folder, release)})


def _versions(files: Mapping[str, str]) -> tuple[str, ...]:
    """The releases of a site: the folders that have a first page and fields to search."""
    return tuple(path.removesuffix("/data/fields.js") for path in files if path.endswith("/data/fields.js"))
