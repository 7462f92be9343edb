"""« Guides de migration »: every pair of releases in every language, whole, small, harmless, and linked both ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue import catalogue
from generator.catalogue.as_html import as_html
from generator.catalogue.as_page import catalogue_page
from generator.languages.registry import language, languages
from generator.model import Release
from generator.targets.docs import html
from generator.targets.docs.editions import editions
from generator.targets.docs.frames import ALL_MIGRATIONS, Frames
from generator.targets.docs.migrations import migration_pages
from generator.targets.docs.site import render_release
from generator.targets.upgrade.rows import rows, title
from generator.targets.upgrade.steps import guide
from tests.conftest import DSF, SPECS, load_release, own_releases, real_releases
from tests.docs.html import Page, read, target
from tests.docs.test_hostile import EVERY, HANDLER
from tests.docs.test_whole import LIMIT
from tests.hostile.release import release

FOLDERS = ((SPECS, own_releases()), (DSF, [name for name in real_releases() if name != "none"]))
SITES = [pytest.param(folder, names, id=folder.name) for folder, names in FOLDERS if len(names) > 1]
TARGETS = [item.target for item in languages()]


@cache
def pages(folder: Path, names: tuple[str, ...]) -> Mapping[str, bytes]:
    return rendered(tuple(load_release(folder / name) for name in names))


def rendered(releases: tuple[Release, ...]) -> Mapping[str, bytes]:
    return {item.path: item.content for item in migration_pages(Frames(editions(releases)))}


def path_of(older: str, newer: str, name: str) -> str:
    return f"migration/{older}--{newer}--{name}.html"


@pytest.mark.parametrize(("folder", "names"), SITES)
def test_each_pair_and_language_has_its_page(folder: Path, names: list[str]) -> None:
    made = pages(folder, tuple(names))
    versions = [load_release(folder / name).version for name in names]
    wanted = {path_of(*pair, name) for pair in combinations(versions, 2) for name in TARGETS}
    assert made.keys() == wanted | {ALL_MIGRATIONS}
    assert {target(ALL_MIGRATIONS, link)[0] for link in read(made[ALL_MIGRATIONS]).links} >= wanted


@pytest.mark.parametrize(("folder", "names"), SITES)
def test_pages_are_small_and_valid_and_run_nothing(folder: Path, names: list[str]) -> None:
    for path, content in pages(folder, tuple(names)).items():
        assert len(content) < LIMIT, path
        page = read(content)
        assert not page.errors, path
        assert not list(unsafe(page)), path


def unsafe(page: Page) -> Iterator[str]:
    """What the policy of the pages refuses: scripts and styles that stand in the page itself."""
    tree: Any = page.tree
    for node in tree.iter():
        if node.tag in ("style", "img", "iframe") or (node.tag == "script" and "src" not in node.attrib):
            yield str(node.tag)
        yield from (str(key) for key in node.attrib if key == "style" or HANDLER.match(str(key)))


@pytest.mark.parametrize(("folder", "names"), SITES)
@pytest.mark.parametrize("name", TARGETS)
def test_each_step_of_the_guide_is_on_its_page(name: str, folder: Path, names: list[str]) -> None:
    for older, newer in combinations([load_release(folder / item) for item in names], 2):
        tree: Any = read(pages(folder, tuple(names))[path_of(older.version, newer.version, name)]).tree
        found = []
        for section in next(tree.iter("main")).iter("section"):
            heading = "".join(next(section.iter("h2")).itertext())
            lines = [["".join(cell.itertext()) for cell in row.iter("td")] for row in section.iter("tr")][1:]
            found.append((heading, lines))
        made = guide(language(name), older, newer)
        wanted = [(title(part), [cells(row) for row in rows(part)]) for part in made.sections]
        assert found == wanted


def cells(row: Any) -> list[str]:
    texts = [(item.code or "—") + (f" {item.kind}" if item.kind else "") for item in (row.before, row.after)]
    return [row.change, *texts]


def test_pages_about_packages_lead_to_the_guides(site: Mapping[str, bytes], releases: list[Release]) -> None:
    versions = [item.version for item in releases]
    for place, newer in enumerate(versions):
        for path in (f"{newer}/index.html", f"{newer}/demarrer/index.html"):
            assert ALL_MIGRATIONS in leads_to(site, path), path
        for name in TARGETS:
            wanted = {path_of(older, newer, name) for older in versions[:place]}
            linked = leads_to(site, f"{newer}/demarrer/{name}.html")
            assert {item for item in linked if item.endswith(f"--{name}.html")} == wanted
    for older, newer in pairwise(versions):
        differences, guides = f"differences/{older}--{newer}.html", [path_of(older, newer, name) for name in TARGETS]
        assert leads_to(site, differences) >= set(guides)
        assert all(differences in leads_to(site, path) for path in guides)
    for path in (path for path in site if path.startswith("migration/") and path != ALL_MIGRATIONS):
        assert ALL_MIGRATIONS in leads_to(site, path)


def leads_to(site: Mapping[str, bytes], path: str) -> set[str]:
    return {target(path, link)[0] for link in read(site[path]).links}


def test_the_catalogue_of_a_site_leads_to_them() -> None:
    releases = [load_release(SPECS / name) for name in own_releases()]
    found, frames = catalogue(releases), Frames(editions(releases), has_catalogue=True)
    assert ALL_MIGRATIONS in read(catalogue_page(found, frames).content).links
    assert ALL_MIGRATIONS not in read(as_html(found)).links


def test_a_release_alone_has_none() -> None:
    for item in render_release(load_release(SPECS / own_releases()[-1])):
        assert not item.path.startswith("migration/")
        assert not (item.path.endswith(".html") and b"Guides de migration" in item.content), item.path
    assert rendered((load_release(SPECS / own_releases()[-1]),)) == {}


@pytest.mark.parametrize("place", range(len(EVERY)))
def test_no_text_becomes_markup(place: int) -> None:
    html.environment.cache_clear()
    older, newer = release(EVERY[place]), replace(release(EVERY[place - 1]), version="9.1")
    made = rendered((older, newer))
    assert len(made) == len(TARGETS) + 1
    for path, content in made.items():
        page = read(content)
        assert not list(unsafe(page)), path
        assert all(link.startswith(("data:", "../", "#")) for link in page.links), path
