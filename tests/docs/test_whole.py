"""Everything of the model is on the site, every link leads somewhere, and every page is valid HTML."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from generator.model import Release
from generator.targets.docs import render
from generator.targets.docs.editions import alone
from generator.targets.docs.hierarchy import hierarchy
from tests.conftest import load_release
from tests.docs.html import Page, read, target

LIMIT = 200_000


@cache
def files(folder: Path) -> Mapping[str, bytes]:
    return {item.path: item.content for item in render(load_release(folder))}


@cache
def pages(folder: Path) -> Mapping[str, Page]:
    return {path: read(content) for path, content in files(folder).items() if path.endswith(".html")}


def test_every_place_of_every_field_has_a_row(real: Path) -> None:
    release, told = load_release(real), pages(real)
    edition = alone(release)
    for schema in release.schemas:
        rows = edition.rows[schema.name]
        page = told[edition.messages[schema.name]]
        assert {row.anchor for row in rows} <= page.ids
        table = [item for item in page.tree.iter("tr") if "aria-level" in item.attrib]  # type: ignore[attr-defined]
        assert [item.attrib["id"] for item in table] == [row.anchor for row in rows]
        for item, row in zip(table, rows, strict=True):
            cells = [" ".join("".join(cell.itertext()).split()) for cell in item]
            assert cells[0] == row.field.name
            assert cells[1].startswith(" ".join(row.field.label.split()))
            assert cells[2] == str(row.field.cardinality)
        assert {id(row.field) for row in rows} == {
            id(field)
            for item in schema.all_types
            for field in item.fields
            if item is schema.root or reached(schema, item)
        }


def reached(schema: object, item: object) -> bool:
    """Whether a type is below the root at all."""
    names, todo = set(), [schema.root]  # type: ignore[attr-defined]
    while todo:
        for field in todo.pop().fields:
            name = field.type.object_type
            if name and name not in names:
                names.add(name)
                todo.append(schema.types_by_name[name])  # type: ignore[attr-defined]
    return item.name in names  # type: ignore[attr-defined]


def test_every_code_has_a_row(real: Path) -> None:
    release, told = load_release(real), pages(real)
    edition = alone(release)
    for item in release.nomenclatures:
        page = told[edition.lists[item.id]]
        table = next(entry for entry in page.tree.iter("table"))  # type: ignore[attr-defined]
        lines = [row for row in list(table.iter("tr"))[1:] if "over" not in row.attrib.get("class", "").split()]
        rows = [["".join(cell.itertext()) for cell in row] for row in lines]
        assert len({row.attrib["id"] for row in lines}) == len(lines)
        assert Counter(row[0] for row in rows) == Counter(code.value for code in item.codes)
        for row, code in zip(rows, hierarchy(item.codes), strict=True):
            assert code.label in row[1]
            assert code.description in (row[2] if len(row) > 2 else "")


def test_every_list_of_a_field_is_one_click_away(real: Path) -> None:
    release, told = load_release(real), pages(real)
    edition = alone(release)
    for schema in release.schemas:
        path = edition.messages[schema.name]
        links = {target(path, link)[0] for link in told[path].links}
        used = {row.field.type.named_list for row in edition.rows[schema.name]} - {None}
        assert {edition.lists[name] for name in used} <= links


def test_every_test_case_has_its_steps(real: Path) -> None:
    cases = load_release(real).test_cases
    told = {path: page for path, page in pages(real).items() if path.startswith("recette/") and "index" not in path}
    assert len(told) == len(cases)
    for (_, page), case in zip(told.items(), cases, strict=True):
        steps = next(item for item in page.tree.iter("ol") if item.attrib.get("class") == "steps")  # type: ignore[attr-defined]
        assert len(list(steps)) == len(case.steps)


def test_every_link_leads_somewhere(real: Path) -> None:
    check_links(files(real), pages(real))


def test_every_link_of_the_whole_site_leads_somewhere(site: Mapping[str, bytes]) -> None:
    check_links(site, {path: read(content) for path, content in site.items() if path.endswith(".html")})


def check_links(made: Mapping[str, bytes], told: Mapping[str, Page]) -> None:
    dead = []
    for path, page in told.items():
        for link in page.links:
            file, fragment = target(path, link)
            if link.startswith("data:image/svg+xml,"):
                continue
            if file not in made or (fragment and file in told and fragment not in told[file].ids):
                dead.append(f"{path}: {link}")
    assert not dead


def test_html_is_valid_and_ids_are_unique(real: Path) -> None:
    for path, page in pages(real).items():
        assert not page.errors, path
        ids = Counter(item.attrib["id"] for item in page.tree.iter() if "id" in item.attrib)  # type: ignore[attr-defined]
        assert [name for name, count in ids.items() if count > 1] == [], path


def test_pages_have_a_language_a_title_and_one_heading(site: Mapping[str, bytes]) -> None:
    for path, content in site.items():
        if not path.endswith(".html"):
            continue
        tree = read(content).tree
        assert tree.attrib["lang"] == "fr"  # type: ignore[attr-defined]
        assert len(list(tree.iter("h1"))) == 1, path  # type: ignore[attr-defined]
        assert "".join(next(tree.iter("title")).itertext()).strip()  # type: ignore[attr-defined]


def test_navigation_tells_where_the_reader_is(site: Mapping[str, bytes]) -> None:
    for path, here in (
        ("3.0/index.html", [("page", "Accueil")]),
        ("3.0/codes/index.html", [("page", "Nomenclatures")]),
        ("3.0/messages/RS-EDA.html", [("true", "Messages"), ("page", "RS-EDA")]),
        ("differences/index.html", [("page", "Différences")]),
        ("differences/2.0--3.0.html", [("true", "Différences")]),
        ("migration/index.html", [("page", "Guides de migration")]),
        ("migration/2.0--3.0--java.html", [("true", "Guides de migration")]),
    ):
        menu = next(item for item in read(site[path]).tree.iter("nav") if item.attrib["id"] == "h:menu")  # type: ignore[attr-defined]
        links = [item for item in menu.iter("a") if "aria-current" in item.attrib]
        found = dict.fromkeys(
            (item.attrib["aria-current"], item.text) for item in links
        )  # under each of its perimeters
        assert list(found) == here, path


def test_pages_are_small(real: Path, site: Mapping[str, bytes]) -> None:
    for made in (files(real), site):
        assert not {path: len(text) for path, text in made.items() if path.endswith(".html") and len(text) >= LIMIT}


def test_search_has_everything_and_is_small(real: Path) -> None:
    release, made = load_release(real), files(real)
    assert len(made["data/fields.js"]) + len(made["data/codes.js"]) <= 1_500_000
    messages = value(made["data/fields.js"])
    edition = alone(release)
    assert [[row[0] for row in item[3]] for item in messages] == [
        [row.anchor for row in edition.rows[schema.name]] for schema in release.schemas
    ]
    lists = value(made["data/codes.js"])
    assert sum(len(item[2]) for item in lists.values()) == sum(len(item.codes) for item in release.nomenclatures)


def value(script: bytes) -> object:
    text = script.decode("ascii")
    return json.loads(text[text.index(",") + 1 : text.rindex(")")])


def test_a_site_depends_on_nothing_but_its_releases(releases: list[Release], site: Mapping[str, bytes]) -> None:
    from generator.targets.docs.site import render_site

    again = {item.path: item.content for item in render_site(list(reversed(releases)))}
    assert again == dict(site)


def test_examples_are_valid(real: Path) -> None:
    from generator.messages.rules import compile_rules
    from generator.messages.validate import validate

    release, made = load_release(real), files(real)
    rules = compile_rules(release)
    examples = {path: text for path, text in made.items() if path.startswith("fichiers/exemples/")}
    assert {path.rsplit("/")[-1] for path in examples} >= {
        f"{schema.name}.{ending}" for schema in release.messages for ending in ("json", "xml")
    }
    wrong = {path: validate(text, rules).findings for path, text in examples.items()}
    assert not {path: found for path, found in wrong.items() if found}


@pytest.mark.parametrize("name", ["3.0", "2.0"])
def test_what_is_new_is_told(name: str, site: Mapping[str, bytes], releases: list[Release]) -> None:
    """A message that the release before does not have is new, with all its fields."""
    own = [release.version for release in releases]
    older = releases[own.index(name) - 1]
    release = releases[own.index(name)]
    names = {schema.name for schema in older.schemas} | {schema.root_element for schema in older.schemas}
    added = [item for item in release.messages if item.name not in names and item.root_element not in names]
    assert added
    for schema in added:
        tree = read(site[f"{name}/messages/{schema.name}.html"]).tree
        rows = [item for item in tree.iter("tr") if "aria-level" in item.attrib]  # type: ignore[attr-defined]
        assert all("nouveau" in "".join(row.itertext()) for row in rows)


def test_an_older_release_leads_to_the_newest_on_every_page(site: Mapping[str, bytes], releases: list[Release]) -> None:
    *older, newest = (item.version for item in releases)
    assert older
    for path, content in site.items():
        edition, _, rest = path.partition("/")
        if path.endswith(".html") and edition in (*older, newest):
            links = [text for text in content.decode().splitlines() if 'class="outdated"' in text]
            assert len(links) == (edition != newest), path
            for link in links:
                assert f'"{"../" * path.count("/")}{newest}/{rest}"' in link or f"{newest}/index.html" in link, path
