"""« Périmètre » means one thing: the menu, page, index, catalogue, search and Word agree."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping

import pytest

from generator.catalogue import catalogue
from generator.model import Release
from generator.model.perimeters import messages_of, perimeter_names, perimeters_by_message
from generator.targets.docs.frames import ALL_PERIMETERS
from generator.targets.word.messages import message_facts
from tests.conftest import own_releases

NAMES = own_releases()


@pytest.fixture
def release(request: pytest.FixtureRequest, releases: list[Release]) -> Release:
    return releases[NAMES.index(request.param)]


def groups(page: str) -> dict[str, set[str]]:
    """The messages of each part of the menu."""
    menu = page[page.index('<nav id="h:menu"') : page.index("</nav>", page.index('<nav id="h:menu"'))]
    parts = re.split(r"<h2>(.*?)</h2>", menu)[1:]
    return {
        html.unescape(title): {html.unescape(name) for name in re.findall(r">([^<>]+)</a>", links)}
        for title, links in zip(parts[::2], parts[1::2], strict=True)
    }


@pytest.mark.parametrize("release", NAMES, indirect=True)
def test_all_places_agree(release: Release, site: Mapping[str, bytes]) -> None:
    found, base = perimeters_by_message(release), release.version
    overview = html.unescape(site[f"{base}/messages/index.html"].decode())
    menu = groups(site[f"{base}/index.html"].decode())
    searched = json.loads(site[f"{base}/data/fields.js"].decode().partition(",")[2].rpartition(")")[0])
    by_search = {item[1]: tuple(item[7]) for item in searched}
    for schema in release.schemas:
        name, wanted = schema.name, found[schema.name]
        page = html.unescape(site[f"{base}/messages/{name}.html"].decode())
        over = re.search(r'<p class="over">(.*?)</p>', page)
        assert over and tuple(re.findall(r'<span class="tag">(.*?)</span>', over[1])) == wanted
        row = re.search(
            rf"<tr data-perimeters='([^']*)'><th[^>]*><a href=\"[^\"]*\">{re.escape(name)}</a>.*?</tr>",
            overview,
            re.DOTALL,
        )
        assert row and tuple(json.loads(row[1])) == wanted
        assert tuple(re.findall(r'<span class="tag">(.*?)</span>', row[0])) == wanted
        assert {title for title, links in menu.items() if name in links} == set(wanted or (ALL_PERIMETERS,))
        assert by_search[name] == wanted
        facts = dict(message_facts(schema, wanted, ()))
        assert facts.get("Périmètre", facts.get("Périmètres")) == (", ".join(wanted) or "tous")


@pytest.mark.parametrize("release", NAMES, indirect=True)
def test_the_catalogue_agrees(release: Release) -> None:
    (edition,) = catalogue([release]).editions
    carried = {
        item.perimeter: {carried.message for host in item.hosts for carried in host.messages if carried.is_declared}
        for item in edition.contracts
    }
    assert tuple(carried) == perimeter_names(release)
    by_message = perimeters_by_message(release)
    for name, messages in carried.items():
        assert messages == set(messages_of(release, name))
        assert messages == {message for message, perimeters in by_message.items() if name in perimeters}
