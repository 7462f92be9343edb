"""The test cases as checklists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import TestCase
from generator.targets.base import OutputFile
from generator.targets.docs.editions import Edition
from generator.targets.docs.frames import CASES, HOME, Frames
from generator.targets.docs.html import Link, page
from generator.targets.docs.slugs import slugs


@dataclass(frozen=True, slots=True)
class Case:
    """A test case and its page; `number` counts from 1 in the order of the workbook."""

    number: int
    case: TestCase
    href: str


def case_pages(edition: Edition, frames: Frames) -> Iterator[OutputFile]:
    """The overview and a page per case, where the release has test cases."""
    cases = _cases(edition)
    if not cases:
        return
    crumbs: tuple[Link, ...] = (Link(f"Version {edition.version}", HOME),)
    yield page("cases.html.jinja", frames.of(edition, CASES), "Cahier de recette", crumbs, cases=cases)
    crumbs = (*crumbs, Link("Cahier de recette", CASES))
    for item in cases:
        frame = frames.of(edition, item.href)
        yield page("case.html.jinja", frame, item.case.name, crumbs, item=item, pages=edition.messages)


def _cases(edition: Edition) -> list[Case]:
    cases = edition.release.test_cases
    keys = [f"{number} {case.name}" for number, case in enumerate(cases, start=1)]
    names = slugs(keys)
    return [
        Case(number, case, f"recette/{names[key]}.html")
        for number, (key, case) in enumerate(zip(keys, cases, strict=True), start=1)
    ]
