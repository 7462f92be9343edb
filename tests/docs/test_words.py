"""French as an editor writes it: forms that no page, report or entry of ours may have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.targets.french import count
from tests.conftest import ROOT

BANNED = {
    r"\bcass\b": "cas",
    r"\bcassante?s?\b": "incompatible",
    r"\bà (elle|lui)\b": "son propre…",
    r"\b[Ss]ans blancs? autour": "sans espace avant ni après",
    r"\bun de tous\b": "un document d'ensemble",
    r"\bdonne aux programmes\b": "les fichiers, à télécharger",
    r"\bmode 2\b": "persistante",
    r"<b>[^<]*</b> publication": "Publiée le…",
    r"\bnamespace XML\b": "espace de noms XML",
    r"\bvhosts?\b(?=[^`<]*[éèà])": "hôte virtuel",
}
"""Each form, with what is written instead."""
SOURCES = (
    "templates/docs",
    "templates/catalogue",
    "templates/word",
    "generator/explain/entries",
    "generator/authoring",
)
MODULES = ("generator/diff/report/french.py", "generator/diff/report/french_values.py", "generator/lint/french.py")


def texts() -> Iterator[Path]:
    for folder in SOURCES:
        for suffix in ("*.jinja", "*.yaml"):
            yield from sorted((ROOT / folder).rglob(suffix))
    yield from (ROOT / name for name in MODULES)
    yield from sorted((ROOT / "generator" / "targets" / "docs").rglob("*.py"))
    yield from sorted((ROOT / "tests" / "golden" / "expected" / "docs").rglob("*.html"))


@pytest.mark.parametrize("form", BANNED)
def test_no_french_text_has_a_banned_form(form: str) -> None:
    found = [path.relative_to(ROOT).as_posix() for path in texts() if re.search(form, path.read_text("utf-8"))]
    assert not found, f"write « {BANNED[form]} »"


@pytest.mark.parametrize(("noun", "wanted"), [("cas", "14 cas"), ("champ", "14 champs"), ("choix", "14 choix")])
def test_plurals(noun: str, wanted: str) -> None:
    assert count(14, noun) == wanted


def static_texts(template: str) -> Iterator[str]:
    """What a template says itself, outside scripts and styles: neither tags nor what it fills in."""
    bare = re.sub(r"<(script|style)\b.*?</\1>", "", template, flags=re.DOTALL)
    yield from re.split(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<[^>]*>", bare, flags=re.DOTALL)


def test_a_blank_before_a_sign_does_not_break_the_line() -> None:
    for folder in ("templates/docs", "templates/catalogue"):
        for path in sorted((ROOT / folder).glob("*.jinja")):
            for text in static_texts(path.read_text("utf-8")):
                assert not re.search(r"(?:^|\S) [:;!?»](?:\s|$)|« ", text), (path.name, text)
