"""Texts as Python literals and docstrings: their exact forms (that each says its text: tests/pydantic)."""

from __future__ import annotations

import re

import pytest

from generator.targets.python import literals
from generator.targets.python.literals import docstring, identifier, one_line, pattern_string, sentence, string
from generator.targets.rendering import Code


@pytest.fixture(autouse=True)
def fresh_tables() -> None:
    """What the formatter remembers of other tests is no result of this one's."""
    for table in (*literals.IN_QUOTES.values(),):
        table.clear()
    docstring.cache_clear()


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("", '""'),
        ("X", '"X"'),
        ("L’été à 20 °C", '"L’été à 20 °C"'),
        ("l'été", '"l\'été"'),
        ("'\"", '"\'\\""'),
        ('"a"', "'\"a\"'"),
        ('\'""', "'\\'\"\"'"),
        ("a\\", '"a\\\\"'),
        ("\r\n\x00", '"\\x0d\\x0a\\x00"'),
        ("\x85\u2028\u202e", '"\\x85\\u2028\\u202e"'),
        ("\xff\u0100\xad", '"\xff\u0100\\xad"'),
        ("\ud800\uffff", '"\\ud800\\uffff"'),
        ("\U0001f691\U0010ffff\U000e0001", '"\U0001f691\\U0010ffff\\U000e0001"'),
        ("\u0600\U00010000", '"\\u0600\U00010000"'),
        ("\ufeff\U000110bd", '"\\ufeff\\U000110bd"'),
    ],
)
def test_strings(text: str, literal: str) -> None:
    assert string(text) == literal and isinstance(string(text), Code)


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("abc", '"abc"'),
        (r"^\d+$", 'r"^\\d+$"'),
        (r"^\"$", "'^\\\\\"$'"),
        ("a\\", '"a\\\\"'),
        (r"\dé", '"\\\\dé"'),
        ("\\d\n", '"\\\\d\\x0a"'),
        ("'\\d'", "r\"'\\d'\""),
    ],
)
def test_patterns(text: str, literal: str) -> None:
    assert pattern_string(text) == literal and isinstance(pattern_string(text), Code)


@pytest.mark.parametrize(
    ("indent", "paragraphs", "literal"),
    [
        (0, (), '"""…"""'),
        (4, ("", " \n"), '"""…"""'),
        (0, ("a",), '"""a"""'),
        (4, ("a", "", "b"), '"""a\n\n    b\n    """'),
        (2, ("a\r\nb\u2028c",), '"""a\n\n  b\n\n  c\n  """'),
        (0, ("say \"x\" \\ 'y'",), '"""say \\"x\\" \\\\ \'y\'"""'),
        (0, ("a" * 82,), '"""' + "a" * 82 + '"""'),
        (0, ("a" * 83,), '"""' + "a" * 83 + '\n"""'),
        (4, ("a" * 78,), '"""' + "a" * 78 + '"""'),
        (4, ("a" * 79,), '"""' + "a" * 79 + '\n    """'),
        (4, ("a" * 40 + " " + "b" * 40,), '"""' + "a" * 40 + " " + "b" * 40 + '\n    """'),
        (4, ("a" * 40 + " " + "b" * 41,), '"""' + "a" * 40 + "\n    " + "b" * 41 + '\n    """'),
    ],
)
def test_docstrings(indent: int, paragraphs: tuple[str, ...], literal: str) -> None:
    assert docstring(indent, *paragraphs) == literal and isinstance(docstring(indent), Code)


def test_lines_and_sentences() -> None:
    assert one_line(" a \r\n\t b\u2029\x85c ") == "a b c"
    assert sentence(" Un mot ") == "Un mot."
    assert [sentence(f"a{end} ") for end in ".!?:"] == ["a.", "a!", "a?", "a:"]
    assert sentence("a,") == "a,."


@pytest.mark.parametrize("name", ["A", "_a1", "z_9"])
def test_identifiers(name: str) -> None:
    assert identifier(name) == name and isinstance(identifier(name), Code)


@pytest.mark.parametrize("name", ["", "1a", "a b", "a.b", "é", "a\n", "a-b"])
def test_what_is_no_identifier(name: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"{name!r} is not an identifier")):
        identifier(name)
