"""A megabyte on « Vérifier un message »: errors are seen before the browser lays the text out, and nothing is lost."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.docs.test_checker import checker, line_of, put, sample

__all__ = ["checker"]
PASTE = (Path(__file__).parent / "programs" / "paste.js").read_text("utf-8")
NODES = 3_000
GROWTH = 5
"""The most that four times the size may take; what is constant makes it less than four."""


def big(page: Any, size: int, *, as_xml: bool, is_wrong: bool) -> tuple[str, int]:
    """A message with recipients for so many characters, and how many errors it has."""
    text = sample(page, "RS-EDA")
    party = '{ "name": "samu770", "URI": "hubex:fr.health.samu770" },\n'
    if as_xml:
        text = sample(page, "RS-EDA", as_xml=True)
        party = "<recipient><name>samu770</name><URI>hubex:fr.health.samu770</URI></recipient>\n"
    page.click("[data-do=clear]")
    count = size // len(party)
    if is_wrong:
        party = party.replace("URI", "URL")
    start = "(?=<recipient>)" if as_xml else r'("recipient": \[\n)'
    found, places = re.subn(start, lambda match: match[0] + party * count, text, count=1)
    assert places == 1
    return found, 2 * count if is_wrong else 0


def shown(page: Any, text: str) -> dict[str, float]:
    """Milliseconds until the verdict is on the screen, the best of three, beside a yardstick."""
    rounds = [page.evaluate(PASTE, text) for _ in range(3)]
    return {name: min(item[name] for item in rounds) for name in rounds[0]}


@pytest.mark.parametrize("is_wrong", [False, True], ids=["valid", "wrong"])
@pytest.mark.parametrize("as_xml", [False, True], ids=["json", "xml"])
def test_what_is_wrong_is_seen_in_time_that_grows_as_the_text(checker: Any, as_xml: bool, is_wrong: bool) -> None:
    small, _ = big(checker, 250_000, as_xml=as_xml, is_wrong=is_wrong)
    large, errors = big(checker, 1_000_000, as_xml=as_xml, is_wrong=is_wrong)
    less, more = shown(checker, small), shown(checker, large)
    print({name: f"{less[name]:.0f} → {more[name]:.0f}" for name in more})
    assert checker.inner_text(".verdict").startswith(f"{errors} erreurs" if errors else "Message valide")
    assert checker.input_value("textarea") == large
    assert more["shown"] <= GROWTH * less["shown"]
    assert more["nodes"] < NODES


def test_it_is_seen_before_the_text_is_laid_out(checker: Any) -> None:
    text, errors = big(checker, 1_000_000, as_xml=False, is_wrong=True)
    before = checker.evaluate(PASTE, text)
    assert before["isThere"] == 0
    assert errors > 10_000
    item = checker.locator(".findings li").nth(99)
    item.locator("button").click()
    start = checker.evaluate("document.activeElement.selectionStart")
    assert text[:start].count("\n") + 1 == int(item.get_attribute("data-line"))


def test_lines_that_end_as_in_windows_are_counted_once(checker: Any) -> None:
    """A text that is put into the text area later has the same places as there."""
    text, _ = big(checker, 250_000, as_xml=False, is_wrong=False)
    spoilt = re.sub(r'"caseId": ".*"', '"caseId": "?"', text)
    checker.evaluate(PASTE, spoilt.replace("\n", "\r\n"))
    (line,) = checker.locator(".findings li").evaluate_all("items => items.map((item) => Number(item.dataset.line))")
    assert line == line_of(spoilt, '"caseId"')
    assert checker.input_value("textarea") == spoilt


def test_every_error_is_reached_and_copied(checker: Any) -> None:
    text, errors = big(checker, 15_000, as_xml=False, is_wrong=True)
    put(checker, text)
    more = checker.locator("[data-do=more]")
    clicks = 0
    while more.is_visible():
        assert more.inner_text() == f"Afficher la suite ({errors - 100 * (clicks + 1)})"
        more.click()
        clicks += 1
    assert clicks == (errors - 1) // 100
    paths = checker.locator(".findings li").evaluate_all("items => items.map((item) => item.dataset.path)")
    assert len(paths) == errors
    checker.click("[data-do=copy-errors]")
    checker.wait_for_selector("[data-told]:text-is('La liste est copiée.')")
    lines = checker.evaluate("navigator.clipboard.readText()").split("\n")
    assert [line.split("\t")[2] for line in lines] == paths
    assert lines[0].startswith("Ligne ")
    put(checker, sample(checker, "RS-EDA"))
    assert not checker.locator("[data-do=copy-errors]").is_visible()


def test_a_list_of_errors_that_is_cut_shows_it(checker: Any) -> None:
    """Beside the form the list has a place of its own: a shadow at its end, unless its end is in sight."""
    text, _ = big(checker, 1_500, as_xml=False, is_wrong=True)
    put(checker, text)
    checker.click("[data-mode-of=form]")
    checker.wait_for_selector(".checker[data-mode=form] .findings li")
    box = checker.locator(".findings")
    assert box.evaluate("box => box.scrollHeight > box.clientHeight")
    cut = end_of(checker, box)
    box.evaluate("box => { box.scrollTop = box.scrollHeight; }")
    assert end_of(checker, box) != cut
    box.evaluate("box => { box.style.background = 'none'; }")
    whole = end_of(checker, box)
    box.evaluate("box => { box.style.background = ''; }")
    assert end_of(checker, box) == whole


def end_of(page: Any, box: Any) -> bytes:
    """A picture of the last lines of a box, at its right side, where no text stands."""
    place = box.bounding_box()
    clip = {"x": place["x"] + place["width"] - 30, "y": place["y"] + place["height"] - 6, "width": 10, "height": 6}
    shot: bytes = page.screenshot(clip=clip)
    return shot
