"""Texts as Java strings, comments, XML and Markdown: exact forms, and each says its text again."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.targets.java import literals
from generator.targets.java.literals import LONGEST, WIDTH, identifier, javadoc, markdown, one_line, string, xml
from generator.targets.rendering import Code

ENDS = st.text("\"'\\\r\nu000a*/\t\x0b\x1c\x85\u2028\u202e\x00\x7f\ud83d\udfff\U0001f691<>&@{}é \u00a0", max_size=40)
ANY = st.text(st.characters(), max_size=60) | ENDS
ESCAPE = re.compile(r'\\(?:(["\\nrt])|([0-3][0-7]{2})|u([0-9a-f]{4}))')
SHORT = {'"': '"', "\\": "\\", "n": "\n", "r": "\r", "t": "\t"}


@pytest.fixture(autouse=True)
def fresh_tables() -> None:
    """What the formatter remembers of other tests is no result of this one's."""
    for table in (
        literals.STRINGS,
        literals.COMMENTS,
        literals.XML,
    ):
        table.clear()


def read(literal: str) -> str:
    """What the compiler reads (JLS 3.3, 3.10.7), joined to code points; refuses an escape that we do not write."""
    assert literal[0] == literal[-1] == '"'
    assert "\\" not in (rest := ESCAPE.sub("", literal[1:-1])) and '"' not in rest
    said = ESCAPE.sub(
        lambda found: SHORT[found[1]] if found[1] else chr(int(found[2], 8) if found[2] else int(found[3], 16)),
        literal[1:-1],
    )
    return units(said)


def units(text: str) -> str:
    """The text with surrogates that follow each other as the character that Java makes of them."""
    return text.encode("utf-16-be", "surrogatepass").decode("utf-16-be", "surrogatepass")


@given(ANY)
@settings(max_examples=500)
def test_a_string_is_that_string(text: str) -> None:
    literal = string(text)
    assert isinstance(literal, Code) and read(literal) == re.sub("(?s).", lambda found: found[0], units(text))
    assert literal.isprintable()
    for escape in re.finditer(
        r"\\u([0-9a-f]{4})", literal.replace(r"\\", "")
    ):  # a backslash of the text is two (JLS, 3.3)
        assert int(escape[1], 16) > 0x7F, "live before the compiler sees a string"


def test_a_long_string_is_joined() -> None:
    text = "é\n" * LONGEST
    parts = string(text).removeprefix('String.join("", ').removesuffix(")").split(", ")
    assert len(parts) == 2 and "".join(map(read, parts)) == text
    assert string("a" * LONGEST) == '"' + "a" * LONGEST + '"'
    assert string("a" * (LONGEST + 1)) == f'String.join("", "{"a" * LONGEST}", "a")'


@given(ANY, ANY, st.sampled_from([0, 4, 8]))
@settings(max_examples=500)
def test_a_comment_says_that_text(first: str, second: str, indent: int) -> None:
    comment = javadoc(indent, first, second)
    assert isinstance(comment, Code) and comment.startswith("/**") and comment.endswith("*/")
    inside = comment[3:-2]
    assert "*/" not in inside and "/*" not in inside and "\\" not in inside
    assert all(line.isprintable() for line in comment.split("\n"))
    lines = [line.strip().removeprefix("*").strip().removeprefix("<p>") for line in inside.split("\n")]
    said = "".join("".join(re.sub("&#([0-9]+);", lambda found: chr(int(found[1])), line) for line in lines).split())
    assert said == ("".join(one_line(first + "\n" + second).split()) or "…")


@pytest.mark.parametrize(
    ("text", "literal", "in_xml", "line"),
    [
        ("", '""', "", ""),
        ("X", '"X"', "X", "X"),
        ("L’été à 20 °C", '"L’été à 20 °C"', "L’été à 20 °C", "L’été à 20 °C"),
        ('\\u000a"', '"\\\\u000a\\""', "\\u000a&#34;", '\\\\u000a"'),
        ("a\r\n\tb", '"a\\r\\n\\tb"', "aU+000DU+000AU+0009b", "a b"),
        ("\x00\x1f\x7f", '"\\000\\037\\177"', "U+0000U+001FU+007F", "U+0000 U+007F"),
        ("\x80\u2028x", '"\\u0080\\u2028x"', "U+0080U+2028x", "U+0080 x"),
        ("\ud800", '"\\ud800"', "U+D800", "U+D800"),
        ("\U000e0001", '"\\udb40\\udc01"', "U+E0001", "U+E0001"),
        ("\U0001f691", '"\U0001f691"', "\U0001f691", "\U0001f691"),
        ("<'&\">", '"<\'&\\">"', "&#60;&#39;&#38;&#34;&#62;", "\\<'\\&\"\\>"),
        ("`*_[]#|!{}", '"`*_[]#|!{}"', "`*_[]#|!{}", "\\`\\*\\_\\[\\]\\#\\|\\!\\{\\}"),
    ],
)
def test_forms(text: str, literal: str, in_xml: str, line: str) -> None:
    assert (string(text), xml(text), markdown(text)) == (literal, in_xml, line)
    assert all(isinstance(made, Code) for made in (string(text), xml(text), markdown(text)))


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=60))
def test_xml_says_that_text(text: str) -> None:
    assert html.unescape(xml(text)) == text and not re.search("[<>\"']", xml(text))


def test_comments() -> None:
    assert javadoc(0) == javadoc(4, "", " \n") == "/** … */"
    assert javadoc(4, "&<>@{}\\*\"'") == "/** &#38;&#60;&#62;&#64;&#123;&#125;&#92;&#42;&#34;' */"
    assert javadoc(2, "a", "b\nc") == "/**\n   * a\n   *\n   * <p>b\n   *\n   * <p>c\n   */"
    long = "mot " * 60
    lines = javadoc(4, long).split("\n")
    assert lines[0] == "/**" and lines[-1] == "     */" and {line[:7] for line in lines[1:-1]} == {"     * "}
    assert [len(line) - 7 for line in lines[1:-1]] == [103, 103, 31] and WIDTH == 110
    assert javadoc(100, "a" * 20 + " " + "b" * 20).startswith("/**\n")
    assert javadoc(100, "a" * 20 + " " + "b" * 19) == "/** " + "a" * 20 + " " + "b" * 19 + " */"
    several = javadoc(0, "x", long).split("\n")
    assert [len(line) for line in several] == [3, 4, 2, 113, 110, 26, 3] and several[4].startswith(" * mot")
    assert javadoc(0, "a\x7f\u00a0\u200bb") == "/** a&#127; &#8203;b */"


@pytest.mark.parametrize("name", ["A", "a_1", "Z9"])
def test_identifiers(name: str) -> None:
    assert identifier(name) == name and isinstance(identifier(name), Code)


@pytest.mark.parametrize("name", ["", "1a", "_a", "a b", "a.b", "é", "a\n", "a-b", "a$"])
def test_what_is_no_identifier(name: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"{name!r} is not an identifier")):
        identifier(name)
