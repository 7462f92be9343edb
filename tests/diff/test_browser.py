"""The HTML report in a browser: it opens by itself, its filters work, and it asks for nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.diff.changes import Comparison, Verdict
from generator.diff.engine import compare
from generator.diff.report.formats import render
from generator.diff.report.grouping import Group
from generator.diff.report.overview import foremost
from generator.diff.report.view import View, view
from generator.model.contracts import contract_name
from tests.conftest import DSF, load_release, real_releases


@pytest.fixture(scope="module")
def page(own_diff: Comparison, browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The report, opened from a file; `page.requests` are the addresses that it asked for."""
    path: Path = tmp_path_factory.mktemp("html") / "report.html"
    path.write_bytes(render(own_diff, "html", "fr"))
    opened = browser.new_page()
    opened.requests, opened.faults = [], []
    opened.on("request", lambda request: opened.requests.append(request.url))
    opened.on("pageerror", lambda error: opened.faults.append(str(error)))
    opened.on("console", lambda message: opened.faults.append(message.text) if message.type == "error" else None)
    opened.goto(path.as_uri())
    yield opened
    opened.close()


NODES = """() => {
    const nodes = document.createNodeIterator(document, NodeFilter.SHOW_ALL);
    let count = 0;
    while (nodes.nextNode()) count += 1;
    return count;
}"""


def visible(page: Any) -> list[Any]:
    return [item for item in page.query_selector_all("article") if item.is_visible()]


@pytest.fixture(autouse=True)
def fresh(page: Any) -> None:
    page.evaluate("document.getElementById('filters').reset()")
    page.dispatch_event("#filters", "input")


def test_asks_for_nothing_and_reports_no_fault(page: Any) -> None:
    assert [url for url in page.requests if not url.startswith("file:")] == []
    assert len(page.requests) == 1
    assert page.faults == []


def expected(shown: View, keep: Callable[[Group], bool]) -> int:
    groups = [group for group in shown.groups if group.first.change.verdict is not Verdict.DOCUMENTATION]
    return sum(map(keep, groups))


@pytest.fixture(scope="module")
def shown(own_diff: Comparison) -> View:
    return view(own_diff, "fr")


def test_documentation_is_folded_at_first(page: Any, shown: View) -> None:
    assert len(visible(page)) == expected(shown, lambda group: True) > 0


def test_filter_by_verdict(page: Any, shown: View) -> None:
    for verdict in Verdict:
        box = page.locator(f"input[value={verdict.value}]")
        if verdict is Verdict.BREAKING:
            box.check()
        else:
            box.uncheck()
    found = expected(shown, lambda group: group.first.change.verdict is Verdict.BREAKING)
    assert len(visible(page)) == found > 0


def test_filter_by_perimeter(page: Any, shown: View) -> None:
    """Each perimeter is offered with the name that the catalogue uses; the table of perimeters chooses it as well."""
    options = page.locator("select[name=perimeter] option").all_inner_texts()[1:]
    assert tuple(options) == shown.perimeters == tuple(map(contract_name, shown.perimeters))
    for name in options:
        page.select_option("select[name=perimeter]", name)
        found = expected(shown, lambda group, name=name: name in group.perimeters)
        assert len(visible(page)) == found
        page.click(f"#perimeters button[value='{name}']")
        assert len(visible(page)) == found
        own = [group for group in shown.groups if name in group.perimeters]
        titles = page.locator("#foremost button").all_inner_texts()
        assert len(titles) == len(foremost(own))
        assert all(group.first.title in title for group, title in zip(foremost(own), titles, strict=True))


def test_filter_by_message(page: Any, shown: View) -> None:
    for message in shown.messages:
        page.select_option("select[name=message]", message)
        assert len(visible(page)) == expected(shown, lambda group, message=message: message in group.messages)


def test_search(page: Any, shown: View) -> None:
    page.fill("input[name=text]", "no such text anywhere")
    assert visible(page) == []
    assert page.inner_text("#shown").startswith("0 / ")
    row = next(row for row in shown.rows if row.new_cell and row.change.verdict is Verdict.BREAKING)
    page.fill("input[name=text]", row.new_cell.upper())
    assert visible(page)


def test_everything_can_be_reached(page: Any, shown: View) -> None:
    """Opened, the page shows each text of each row, its places and both sides of its witness messages."""
    for box in page.locator("input[name=verdict]").all():
        box.check()
    page.evaluate("""async () => {
        const closed = () => [...document.querySelectorAll("details:not([open]), button.more")];
        for (let found = closed(); found.length; found = closed()) {
            for (const item of found) item.matches("button") ? item.click() : (item.open = true);
            await new Promise((done) => setTimeout(done, 50));
        }
    }""")
    text = page.inner_text("#changes")
    texts = page.locator("#changes pre").all_text_contents()
    for row in shown.rows:
        assert (row.old in texts and row.new in texts) or not (row.old or row.new)
        assert all(note in text for note in (row.title, row.action, *row.notes, *row.messages))
        assert row.labelled_place.split(" (+")[0] in text
        assert all(str(place) in text for place in row.change.places[1:])
        assert all(proof.json in texts and proof.xml in texts for proof in row.proofs)


def test_what_matters_opens_its_change(page: Any, shown: View) -> None:
    page.locator("#foremost button").first.click()
    page.wait_for_selector("article details[open] .action")
    assert page.locator("article details[open]").count() == 1


def test_the_first_view_is_small(browser: Any, tmp_path: Path) -> None:
    """However much changed: 1.0 to 2.0.0 had 48,135 nodes and 1,252 tab stops, and was 2.7 MB large."""
    names = real_releases()
    if len(names) < 2:
        pytest.skip("fewer than two real releases")
    old, new = (load_release(DSF / name) for name in names[:2])
    for number, pair in enumerate(((old, new), (old, replace(new, schemas=(), nomenclatures=())))):
        path = tmp_path / f"{number}.html"
        path.write_bytes(render(compare(*pair), "html", "fr"))
        opened = browser.new_page()
        opened.goto(path.as_uri())
        assert opened.evaluate(NODES) < 3_000
        assert opened.locator("a[href], button, input, select, summary").count() < 200
        assert path.stat().st_size < 834_000
        opened.close()
