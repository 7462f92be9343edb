"""The upgrade guide: every symbol before is in the older package, every symbol after in the newer one; golden texts."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest

from generator.languages.language import Language
from generator.languages.registry import language, languages
from generator.targets.carried import carried
from generator.targets.upgrade.as_markdown import render
from generator.targets.upgrade.steps import Guide, Kind, Symbol, guide
from tests.conftest import DSF, SPECS, load_release, own_releases, real_releases

TARGETS = [item.target for item in languages()]
FOLDERS = ((SPECS, own_releases()), (DSF, [name for name in real_releases() if name != "none"]))
PAIRS = [(folder / older, folder / newer) for folder, names in FOLDERS for older, newer in permutations(names, 2)]
EXPECTED = Path(__file__).parent / "expected"
OWNER = re.compile(
    r"^ *(?:(?:export|declare|public|private|abstract|sealed|final|static) )*"
    r"(?:class|interface|type|const) (?:[A-Z]\w*(?:::|\.))*([A-Z]\w*)(?= *[(<:{=;]| extends| implements|$)",
    re.MULTILINE,
)
"""Where a class, an interface or a code list begins, in every language."""


@cache
def declared(target: str, folder: Path) -> Mapping[str, frozenset[str]]:
    """The words after each declaration, up to the next one, by what is declared; of all files of a package's code."""
    found: dict[str, set[str]] = {}
    for file in language(target).render(carried(load_release(folder), target)):
        if not file.path.endswith((".md", ".json", ".toml", ".xml", "LICENSE")):
            for name, text in _parts(file.content.decode()):
                found.setdefault(name, set()).update(re.findall(r"\w+", text))
    return {name: frozenset(words) for name, words in found.items()}


def _parts(text: str) -> Iterator[tuple[str, str]]:
    starts = list(OWNER.finditer(text))
    ends = [*(item.start() for item in starts[1:]), len(text)]
    for start, end in zip(starts, ends, strict=False):
        yield start[1], text[start.start() : end]


def absent(symbols: Iterator[Symbol | None], target: str, folder: Path) -> list[str]:
    """The symbols that the package does not declare."""
    known = declared(target, folder)
    found = []
    for symbol in symbols:
        if symbol is not None:
            owner = symbol.owner or symbol.name
            names = set(re.findall(r"\w+", symbol.name))
            if owner not in known or not names <= known[owner]:
                found.append(symbol.text)
    return found


@pytest.mark.parametrize("older, newer", PAIRS, ids=lambda path: f"{path.parent.name}-{path.name}")
@pytest.mark.parametrize("target", TARGETS)
def test_every_symbol_is_in_its_package(target: str, older: Path, newer: Path) -> None:
    made = guide(language(target), load_release(older), load_release(newer))
    steps = [step for section in made.sections for step in section.steps]
    assert absent((step.before for step in steps), target, older) == []
    assert absent((step.after for step in steps), target, newer) == []
    for step in steps:
        assert (step.before is None, step.after is None) == sides(step.kind, step.before is None)
        assert (step.kind is Kind.RETYPED) == any(step.types)


def sides(kind: Kind, is_new: bool) -> tuple[bool, bool]:
    """Whether a step lacks its symbol before and after."""
    return (is_new if kind is Kind.REQUIRED else kind is Kind.ADDED, kind is Kind.REMOVED)


@pytest.mark.parametrize("target", TARGETS)
def test_one_release_needs_no_change(target: str) -> None:
    release = load_release(SPECS / own_releases()[-1])
    made = guide(language(target), release, release)
    assert made.sections == ()
    assert "Rien d’autre n’est à changer" in render(made)


@pytest.mark.parametrize("target", TARGETS)
def test_golden(target: str) -> None:
    made = render(_own(language(target)))
    path = EXPECTED / f"{target}.md"
    if os.environ.get("HUBGEN_UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(made, "utf-8")
    assert path.read_text("utf-8") == made


def _own(item: Language) -> Guide:
    return guide(item, load_release(SPECS / "2.0"), load_release(SPECS / "3.0"))


def test_every_language_has_the_same_steps() -> None:
    found = {
        item.target: [(section.message, [step.kind for step in section.steps]) for section in _own(item).sections]
        for item in languages()
    }
    assert len({str(steps) for steps in found.values()}) == 1
