"""The HTML report in a browser: it opens by itself, its filters work, and it asks for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.diff.changes import Comparison, Verdict
from generator.diff.report.formats import render


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


def test_documentation_is_folded_at_first(page: Any, own_diff: Comparison) -> None:
    expected = sum(item.verdict is not Verdict.DOCUMENTATION for item in own_diff.changes)
    assert len(visible(page)) == expected


def test_filter_by_verdict(page: Any, own_diff: Comparison) -> None:
    for verdict in Verdict:
        box = page.locator(f"input[value={verdict.value}]")
        if verdict is Verdict.BREAKING:
            box.check()
        else:
            box.uncheck()
    assert len(visible(page)) == own_diff.count(Verdict.BREAKING) > 0


def test_filter_by_perimeter(page: Any, own_diff: Comparison) -> None:
    perimeter = next(item.perimeters[0] for item in own_diff.changes if item.perimeters)
    page.select_option("select[name=perimeter]", perimeter)
    expected = [x for x in own_diff.changes if perimeter in x.perimeters and x.verdict is not Verdict.DOCUMENTATION]
    assert len(visible(page)) == len(expected) > 0


def test_filter_by_message(page: Any, own_diff: Comparison) -> None:
    message = next(item.messages[0] for item in own_diff.changes if item.messages)
    page.select_option("select[name=message]", message)
    expected = [x for x in own_diff.changes if message in x.messages and x.verdict is not Verdict.DOCUMENTATION]
    assert len(visible(page)) == len(expected) > 0


def test_search(page: Any) -> None:
    page.fill("input[name=text]", "no such text anywhere")
    assert visible(page) == []
    assert page.inner_text("#shown").startswith("0 / ")
