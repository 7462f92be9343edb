"""The test cases as checklists: a row for each case, a page for each role that it is played in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.model import TestCase
from generator.targets.base import OutputFile
from generator.targets.docs import SAMPLES
from generator.targets.docs.downloads import Files
from generator.targets.docs.editions import Edition
from generator.targets.docs.frames import CASES, HOME, Frames
from generator.targets.docs.html import Link, page
from generator.targets.docs.slugs import slugs
from generator.targets.docs.witnesses import plain_name, samples_by_step, step_files

ROLES: Final = re.compile(r"\s*R[ôo]les?\s*:\s*(?P<parts>.*)", re.IGNORECASE | re.DOTALL)
VENDOR: Final = re.compile(r"[ée]diteur", re.IGNORECASE)
BETWEEN: Final = re.compile(r"\s*/\s*")


@dataclass(frozen=True, slots=True)
class Role:
    """Who takes part in a case, and who plays it, in the words of the workbook; `is_own` is the vendor's part."""

    text: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class Case:
    """A test case in one role, and its page; `number` counts the cases from 1 in the order of the workbook.

    `roles` are empty, and `description` holds all, where the workbook does not name the parts.
    """

    number: int
    case: TestCase
    href: str
    roles: tuple[Role, ...]
    description: str

    @property
    def role(self) -> str:
        """The part of the vendor, else what tells this page from the others of its case."""
        own = (role.text for role in self.roles if role.is_own)
        return next(own, self.description or self.case.test)


def case_pages(edition: Edition, frames: Frames, made: Files) -> Iterator[OutputFile]:
    """The overview and a page per case and role, where the release has test cases; `made` may have samples."""
    cases = cases_of(edition)
    if not cases:
        return
    crumbs: tuple[Link, ...] = (Link(f"Version {edition.version}", HOME),)
    together = _together(cases)
    yield page("cases.html.jinja", frames.of(edition, CASES), "Cahier de recette", crumbs, cases=together)
    crumbs = (*crumbs, Link("Cahier de recette", CASES))
    known = samples_by_step(made.get(SAMPLES, ()))
    samples = {name: known[plain_name(name)] for name in step_files(edition.release) if plain_name(name) in known}
    for item in cases:
        frame, others = frames.of(edition, item.href), [other for other in together[item.number - 1] if other != item]
        view = {"item": item, "others": others, "pages": edition.messages, "samples": samples}
        yield page("case.html.jinja", frame, item.case.name, crumbs, **view)


def cases_of(edition: Edition) -> list[Case]:
    """The cases of a release in the order of the workbook, each with its page."""
    cases = edition.release.test_cases
    keys = [f"{number} {case.name}" for number, case in enumerate(cases, start=1)]
    names = slugs(keys)
    numbers: dict[tuple[str, str, str], int] = {}
    found = []
    for key, case in zip(keys, cases, strict=True):
        number = numbers.setdefault(_identity(case), len(numbers) + 1)
        roles = roles_of(case.description)
        found.append(Case(number, case, f"recette/{names[key]}.html", roles, "" if roles else case.description))
    return found


def roles_of(description: str) -> tuple[Role, ...]:
    """The parts that a description names (« Rôles : … / … », one of them the vendor's); none where it does not."""
    match = ROLES.fullmatch(description)
    parts = BETWEEN.split((match["parts"] if match else description).strip())
    if len(parts) < 2 or not any(VENDOR.search(part) for part in parts):
        return ()
    return tuple(Role(part, bool(VENDOR.search(part))) for part in parts)


def _identity(case: TestCase) -> tuple[str, str, str]:
    return case.perimeter, case.name, case.test


def _together(cases: list[Case]) -> list[list[Case]]:
    """The cases, each with all its roles."""
    found: dict[int, list[Case]] = {}
    for item in cases:
        found.setdefault(item.number, []).append(item)
    return list(found.values())
