"""Texts are escaped by tables; they say what the functions behind them say, character by character."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from random import Random

import pytest

from generator.targets import characters
from generator.targets.characters import Characters, wrapped
from generator.targets.csharp import literals as csharp
from generator.targets.java import literals as java
from generator.targets.python import literals as python
from generator.targets.ruby import literals as ruby
from generator.targets.typescript import literals as typescript

TABLES: dict[str, tuple[Characters, Callable[[str], str]]] = {
    "python, double quotes": (python.IN_QUOTES['"'], lambda char: python._character(char, '"')),
    "python, single quotes": (python.IN_QUOTES["'"], lambda char: python._character(char, "'")),
    "csharp, literal": (csharp.IN_LITERALS, csharp._literal_character),
    "csharp, comment": (csharp.IN_COMMENTS, csharp._doc_character),
    "java, string": (java.STRINGS, java._in_string),
    "java, comment": (java.COMMENTS, java._in_comment),
    "java, xml": (java.XML, java._in_xml),
    "ruby": (ruby.VISIBLE, ruby._character),
    "typescript, string": (typescript.STRINGS, typescript._in_string),
    "typescript, comment": (typescript.COMMENTS, typescript._in_comment),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_says_what_its_function_says(name: str) -> None:
    table, form = TABLES[name]
    for number in [*range(0x3000), *range(0xD7F0, 0xE010), 0xFEFF, 0xFFFE, 0xFFFF, 0x1F600, 0xE0001, 0x10FFFF]:
        assert f"a{chr(number)}b".translate(table) == form("a") + form(chr(number)) + form("b")


def test_a_table_does_not_grow_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(characters, "MOST_KNOWN", 3)
    table = Characters(str.upper)
    assert "abcdef".translate(table) == "ABCDEF" and len(table) == 3


def test_wrapped_is_textwrap() -> None:
    random = Random(4)
    for _ in range(2_000):
        text = " ".join("x" * random.randrange(1, 12) for _ in range(random.randrange(0, 12)))
        width = random.randrange(1, 60)
        assert wrapped(text, width) == textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
