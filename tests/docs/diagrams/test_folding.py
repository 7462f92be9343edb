"""A class diagram in a browser: whole without the script, foldable with it, by pointer and by keyboard."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.targets.docs.diagrams import class_diagram, script, style
from tests.conftest import SPECS, load_release

PAGE = (
    '<!doctype html><html lang="fr"><meta charset="utf-8"><title>x</title>'
    '<button data-diagram-fold="unfold" aria-controls="classes-rs-eda">+</button>'
    '<button data-diagram-fold="fold" aria-controls="classes-rs-eda">-</button>'
)


@pytest.fixture(scope="module")
def page(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The diagram of RS-EDA on a page with the script; `page.faults` are the errors of the page."""
    found = load_release(SPECS / "3.0")
    schema = next(item for item in found.schemas if item.name == "RS-EDA")
    path: Path = tmp_path_factory.mktemp("diagram") / "page.html"
    path.write_text(
        f"{PAGE}<style>{style()}</style>{class_diagram(schema, found.version)}<script>{script()}</script>", "utf-8"
    )
    opened = browser.new_page()
    opened.faults = []
    opened.on("pageerror", lambda error: opened.faults.append(str(error)))
    opened.goto(path.as_uri())
    yield opened
    opened.close()


def shown(page: Any) -> int:
    return int(page.evaluate("document.querySelectorAll('.node:not([hidden])').length"))


def overlaps(page: Any) -> int:
    """How many pairs of boxes in sight share a point."""
    sides = page.evaluate(
        """() => [...document.querySelectorAll('.node:not([hidden]) > .box')].map((box) => {
        const { left, right, top, bottom } = box.getBoundingClientRect(); return [left, right, top, bottom]; })"""
    )
    pairs = itertools.combinations(sides, 2)
    return sum(a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3] for a, b in pairs)


def test_unfolds_and_folds(page: Any) -> None:
    first = shown(page)
    page.click("[data-diagram-fold=unfold]")
    assert (shown(page), overlaps(page)) == (40, 0) and 1 < first < 40
    page.click("[data-diagram-fold=fold]")
    assert (shown(page), overlaps(page)) == (first, 0)


def test_a_branch_opens_by_keyboard(page: Any) -> None:
    page.click("[data-diagram-fold=fold]")
    before = shown(page)
    toggle = page.locator(".fold[aria-expanded=false]").first
    toggle.focus()
    page.keyboard.press("Enter")
    assert shown(page) == before + 1 and overlaps(page) == 0
    page.keyboard.press(" ")
    assert shown(page) == before


def test_a_link_opens_the_way_to_its_type(page: Any) -> None:
    page.click("[data-diagram-fold=fold]")
    link = page.locator(".node:not([hidden]) a").first
    target = link.get_attribute("href")
    link.click()
    assert not page.evaluate(f"document.querySelector('{target}').hasAttribute('hidden')")
    assert not page.faults


def test_paper_has_it_whole(page: Any) -> None:
    page.click("[data-diagram-fold=fold]")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert shown(page) == 40
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert shown(page) < 40


def test_texts_fit_their_boxes(page: Any) -> None:
    page.click("[data-diagram-fold=unfold]")
    wide = page.evaluate(
        """() => [...document.querySelectorAll('.node')].flatMap((node) => {
        const { right } = node.querySelector('.box').getBoundingClientRect();
        const texts = [...node.querySelectorAll('text')];
        return texts.filter((text) => text.getBoundingClientRect().right > right).map((text) => text.textContent); })"""
    )
    assert wide == []
