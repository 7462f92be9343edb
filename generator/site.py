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
from generator.readers.declared_rules import rule_files
from generator.readers.inputs import InputFiles
from generator.readers.samples import named_samples
from generator.stages import remove_stages
from generator.targets.base import OutputFile
from generator.whole_output import remember, sources_of, unchanged
from generator.writer import MANIFEST, WHOLE, Changes, sha256, write_release

if TYPE_CHECKING:
    from generator.model import Release
    from generator.targets.docs.frames import Frames

if TYPE_CHECKING:
    from generator.targets.docs.theme import Theme

FOLDER: Final = "docs"
KIND: Final = "site"
SYNONYMS: Final = "synonymes.yaml"
"""Everyday words for those of the model, which the site's search adds to ours."""
LONGEST_SYNONYMS: Final = 2**20
THEME: Final = "site.yaml"
"""What an operator sets of the site: name, colours, links (docs/site.md)."""
LONGEST_THEME: Final = 2**16


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
    words, (theme, files_of_theme) = _synonym_files(folders), _read_theme(folders)
    beside = {**words, **files_of_theme, **rule_files(folders)}
    sources = sources_of(folders) | {name: sha256(content) for name, content in beside.items()}
    if use_cache and (known := unchanged(KIND, out / FOLDER, sources)):
        remove_stages(out)
        return Built(_versions(known), (), Changes(unchanged=(*sorted(known), MANIFEST)), time.perf_counter() - start)
    from generator.catalogue import catalogue
    from generator.catalogue.as_html import as_html
    from generator.targets.docs.frames import ALL_MIGRATIONS, CATALOGUE, HOME
    from generator.targets.docs.site import render_site, searched_releases
    from generator.targets.docs.synonyms import read_synonyms
    from generator.targets.docs.theme import DEFAULT
    from generator.targets.docs.witnesses import sample_files, step_files

    synonyms = [item for name, content in words.items() for item in read_synonyms(content, name)]
    loaded = [(folder, load(folder, Collector())) for folder in folders]
    releases = [release for _, release in loaded if release is not None]
    unreadable = tuple(folder for folder, release in loaded if release is None)
    if not releases:
        return Built((), unreadable, Changes(), time.perf_counter() - start)
    searched = searched_releases(releases)
    guides = ALL_MIGRATIONS if len(searched) > 1 else ""
    page = as_html(catalogue(releases), HOME, searched, theme or DEFAULT, guides)
    samples = {
        release.version: sample_files(named_samples(folder, step_files(release)))
        for folder, release in reversed(loaded)
        if release is not None
    }
    readable = list({release.version: (folder, release) for folder, release in loaded if release is not None}.values())
    pages = partial(_correspondences, readable) if len(readable) > 1 else None
    page_of_catalogue = OutputFile(CATALOGUE, page)
    files = list(render_site(releases, page_of_catalogue, synonyms, samples, pages, theme or DEFAULT))
    changes = write_release(out, FOLDER, {WHOLE: files}, sources, dry_run=dry_run)
    if not dry_run and not unreadable:
        remember(KIND, out / FOLDER, sources)
    return Built(tuple(release.version for release in releases), unreadable, changes, time.perf_counter() - start)


def _correspondences(loaded: Sequence[tuple[Path, Release]], frames: Frames) -> Iterator[OutputFile]:
    """What becomes of messages from each release to each other one: pages, the newest first, and scripts."""
    from generator.transform.review.page_scripts import page_scripts
    from generator.transform.review.pages import correspondence_pages
    from generator.transform.review.rows import review
    from generator.transform.shipped import derived, in_order, shipped

    tables = derived(loaded, Collector())
    yield from correspondence_pages([review(table, old, new) for old, new, table in reversed(tables)], frames)
    yield from page_scripts(shipped(in_order(loaded), tables))


def _synonym_files(folders: Sequence[Path]) -> dict[str, bytes]:
    """The files of synonyms in the folders that hold the releases, by path: the folder's name, then theirs."""
    parents = dict.fromkeys(folder.resolve().parent for folder in folders)
    found = {}
    for parent in parents:
        files = InputFiles(parent)
        if files.has(SYNONYMS):
            try:
                found[f"{parent.name}/{SYNONYMS}"] = files.read(parent / SYNONYMS, LONGEST_SYNONYMS)
            except OSError as error:
                from generator.targets.docs.synonyms import WrongSynonyms

                raise WrongSynonyms(f"{parent.name}/{SYNONYMS}: {error.strerror}; make it readable") from error
    return found


def _read_theme(folders: Sequence[Path]) -> tuple[Theme | None, dict[str, bytes]]:
    """The first theme in the folders that hold the releases, and the files that it is made of, by path.

    Raises `WrongTheme`.
    """
    parents = dict.fromkeys(folder.resolve().parent for folder in folders)
    parent = next((item for item in parents if InputFiles(item).has(THEME)), None)
    if parent is None:
        return None, {}
    from generator.targets.docs.theme_file import LONGEST_LOGO, WrongTheme, read_theme

    files, name, read = InputFiles(parent), f"{parent.name}/{THEME}", {}

    def load(picture: str) -> bytes:
        read[f"{parent.name}/{picture}"] = content = files.read(parent / picture, LONGEST_LOGO)
        return content

    try:
        read[name] = files.read(parent / THEME, LONGEST_THEME)
    except OSError as error:
        raise WrongTheme(f"{name}: {error.strerror}; make it readable, 64 KiB at most") from error
    return read_theme(read[name], name, load), read


def _versions(files: Mapping[str, str]) -> tuple[str, ...]:
    """The releases of a site: the folders that have a first page and fields to search."""
    return tuple(path.removesuffix("/data/fields.js") for path in files if path.endswith("/data/fields.js"))
