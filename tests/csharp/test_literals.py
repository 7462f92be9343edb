"""Texts as C# literals, documentation comments and Markdown: exact forms, and each says its text again."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.targets.csharp import literals
from generator.targets.csharp.literals import doc, identifier, markdown, optional_string, string, strings, version
from generator.targets.rendering import Code

ENDS = st.text(
    "\"'\\\r\n\t\u0085\u2028\u2029\u202e\x00\ud800\udfff\ufffe\U0001f691\U0001fffe<>&/*é \u00a0", max_size=30
)
ANY = st.text(st.characters(), max_size=60) | ENDS
ESCAPE = re.compile(r'\\(?:(["\\])|u([0-9a-f]{4})|U([0-9a-f]{8}))')


@pytest.fixture(autouse=True)
def fresh_tables() -> None:
    """What the formatter remembers of other tests is no result of this one's."""
    for table in (
        literals.IN_LITERALS,
        literals.IN_COMMENTS,
    ):
        table.clear()


def read(literal: str) -> str:
    """What the compiler reads (C# 8, 6.4.5.6); refuses an escape or a quote that we do not write."""
    assert literal[0] == literal[-1] == '"'
    assert "\\" not in (rest := ESCAPE.sub("", literal[1:-1])) and '"' not in rest
    return ESCAPE.sub(lambda found: found[1] or chr(int(found[2] or found[3], 16)), literal[1:-1])


@given(ANY)
@settings(max_examples=500)
def test_a_string_is_that_string(text: str) -> None:
    literal = string(text)
    assert isinstance(literal, Code) and read(literal) == text
    assert all(char.isprintable() or char == "\u00a0" for char in literal)


@given(ANY)
@settings(max_examples=500)
def test_a_documentation_comment_says_that_text(text: str) -> None:
    comment = doc(text)
    assert isinstance(comment, Code) and not re.search(
        "[\\x00-\\x1f\\x7f-\\x9f\u2028\u2029\u202e\ud800-\udfff]", comment
    )
    said = ElementTree.fromstring(f"<summary>{comment}</summary>").text or ""
    ordinary = re.sub("[\u00a0\u202f]", " ", text)
    assert said == "".join(char if carried(char) else f"\\u{ord(char):04X}" for char in ordinary)


def carried(char: str) -> bool:
    """Whether XML 1.0 has the character (2.2 Char), and it is no non-character of another plane."""
    return (
        bool(re.match("[\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", char)) and ord(char) & 0xFFFE != 0xFFFE
    )


@given(ANY)
def test_markdown_says_that_text(text: str) -> None:
    line = markdown(text)
    assert isinstance(line, Code) and not re.search(r"[\\`*_{}\[\]<>()+!|~=:$@\r\n]", line)
    assert re.sub("&#([0-9]+);", lambda found: chr(int(found[1])), line) == text


@pytest.mark.parametrize(
    ("text", "literal", "comment", "line"),
    [
        ("", '""', "", ""),
        ("X", '"X"', "X", "X"),
        ("L’été, 20 °C", '"L’été, 20 °C"', "L’été, 20 °C", "L’été, 20 °C"),
        ('"\\"', '"\\"\\\\\\""', '"\\"', '"&#92;"'),
        ("a\r\nb", '"a\\u000d\\u000ab"', "a&#xD;&#xA;b", "a&#13;&#10;b"),
        ("\t\x1f ", '"\\u0009\\u001f "', "&#x9;\\u001F ", "&#9;&#31; "),
        ("\u2028\u0085", '"\\u2028\\u0085"', "&#x2028;&#x85;", "&#8232;&#133;"),
        ("\U0001f691\U0010ffff", '"\U0001f691\\U0010ffff"', "\U0001f691\\u10FFFF", "\U0001f691&#1114111;"),
        (
            "\uffff\U00010000\uffef",
            '"\\uffff\U00010000\\uffef"',
            "\\uFFFF\U00010000&#xFFEF;",
            "&#65535;\U00010000&#65519;",
        ),
        ("\ud800\udfff\ue000", '"\\ud800\\udfff\\ue000"', "\\uD800\\uDFFF&#xE000;", "&#55296;&#57343;&#57344;"),
        ("<&>", '"<&>"', "&#x3C;&#x26;&#x3E;", "&#60;&#38;&#62;"),
        ("\u00a0\u3000", '"\u00a0\\u3000"', " &#x3000;", "\u00a0&#12288;"),
    ],
)
def test_forms(text: str, literal: str, comment: str, line: str) -> None:
    assert (string(text), doc(text), markdown(text)) == (literal, comment, line)


def test_several_texts_and_none() -> None:
    assert strings(()) == "" and strings(("a", '"')) == ', "a", "\\""'
    assert optional_string(None) == "null" and optional_string("null") == '"null"'
    assert all(isinstance(made, Code) for made in (strings(("a",)), optional_string(None), optional_string("")))


@pytest.mark.parametrize("name", ["A", "_a1", "Hub.Models_V3.X"])
def test_identifiers(name: str) -> None:
    assert identifier(name) == name and isinstance(identifier(name), Code)


@pytest.mark.parametrize("name", ["", "1a", "a b", "a.", ".a", "a..b", "é", "a\n", "a-b", 'a"'])
def test_what_is_no_identifier(name: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"{name!r} is not an identifier")):
        identifier(name)


def test_versions() -> None:
    assert version("3.0-rc.1+z") == "3.0-rc.1+z" and isinstance(version("3"), Code)
    for text in ("", "-1", "3 0", "3\n", "3/0", "é"):
        with pytest.raises(ValueError, match=re.escape(f"{text!r} is not a version")):
            version(text)
