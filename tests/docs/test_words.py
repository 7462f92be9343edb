"""French as an editor writes it: plurals, and spaces that do not break a line (the banned forms: test_french.py)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from generator.targets.french import count
from tests.conftest import ROOT


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
