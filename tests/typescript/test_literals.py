"""Texts as literals, keys, expressions, comments and Markdown: exact forms, and each says its text again."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.targets.characters import one_line
from generator.targets.rendering import Code
from generator.targets.typescript import literals
from generator.targets.typescript.literals import comment, file, identifier, key, markdown, regexp, string, value

ENDS = st.text("\"'`\\\r\n${}@=\x0b\x1c\x85\u2028\u202e\x00\ud83d\udfff\U0001f691-*/<>!&:é \u00a0", max_size=40)
ANY = st.text(st.characters(), max_size=60) | ENDS
ESCAPE = re.compile(r'\\(?:(["\\nrtbf])|u([0-9a-f]{4})|u\{([0-9a-f]+)\})')
NAMED = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


@pytest.fixture(autouse=True)
def fresh_tables() -> None:
    """What the formatter remembers of other tests is no result of this one's."""
    for table in (literals.STRINGS, literals.COMMENTS):
        table.clear()


def read(literal: str) -> str:
    """What an engine reads (ECMA-262, 12.9.4); refuses escapes that are not ours."""
    assert literal[0] == literal[-1] == '"'
    rest = ESCAPE.sub("", literal[1:-1])
    assert "\\" not in rest and '"' not in rest
    return ESCAPE.sub(
        lambda found: NAMED.get(found[1], found[1]) if found[1] else chr(int(found[2] or found[3], 16)), literal[1:-1]
    )


@given(ANY)
@settings(max_examples=500)
def test_a_string_is_that_string(text: str) -> None:
    literal = string(text)
    assert isinstance(literal, Code) and literal.isprintable() and read(literal) == text
    assert not re.search(r"</|<!|-->|\]\]>", literal)


@given(ANY, ANY, st.sampled_from([0, 2, 6]))
@settings(max_examples=500)
def test_a_comment_says_that_text(first: str, second: str, indent: int) -> None:
    made = comment(indent, first, second)
    assert isinstance(made, Code)
    assert made.startswith("/**") and made.endswith("*/") and made.count("*/") == made.count("/*") == 1
    body = made[3:-2]
    assert not set("@{}<>`\\") & set(body) and all(line.isprintable() for line in made.split("\n"))
    said = "".join("".join(re.sub(r"^ *\* ?", "", line) for line in body.split("\n")).split())
    wanted = "".join(one_line(f"{first}\n{second}").split())
    assert said == ("".join(map(literals._in_comment, wanted)) or "…")


@pytest.mark.parametrize(
    ("text", "literal", "line"),
    [
        ("", '""', ""),
        ("L’été à 20 °C", '"L’été à 20 °C"', "L’été à 20 °C"),
        ('\\"', '"\\\\\\""', '\\\\"'),
        ("a\r\nb\x00", '"a\\r\\nb\\u0000"', None),
        ("\u2028\ud800\udfff\ue000", '"\\u2028\\ud800\\udfff\\ue000"', None),
        ("\U0001f691\U000e0001", '"\U0001f691\\u{e0001}"', None),
        ("</script><!-- --> ]]>", '"\\u003c/script>\\u003c!-- --\\u003e ]]\\u003e"', None),
        ("${x} `y`", '"${x} `y`"', "\\$\\{x\\} \\`y\\`"),
    ],
)
def test_forms(text: str, literal: str, line: str | None) -> None:
    assert string(text) == literal
    assert line is None or markdown(text) == line


def test_keys_and_values() -> None:
    assert [key(name) for name in ("a", "a-b", "1", "__proto__", "class", "é")] == [
        "a", '"a-b"', '"1"', '["__proto__"]', "class", '"é"',
    ]  # fmt: skip
    made = value({"a": [1, 1.5, True, None, {"b c": "d"}], "__proto__": {}})
    assert made == '{a: [1, 1.5, true, null, {"b c": "d"}], ["__proto__"]: {}}'
    assert isinstance(made, Code) and literals.strings(["a", '"']) == '"a", "\\""'


@given(st.recursive(st.none() | st.booleans() | st.integers() | ANY, lambda inner: st.lists(inner, max_size=4)))
def test_a_value_is_that_value(item: object) -> None:
    assert json.loads(re.sub(r"\\u\{([0-9a-f]+)\}", lambda x: chr(int(x[1], 16)), value(item))) == item


def test_comments() -> None:
    assert comment(0) == comment(2, "", "\n") == "/** … */"
    assert comment(2, "a", "", "b\r\nc") == "/**\n   * a\n   *\n   * b\n   *\n   * c\n   */"
    assert comment(0, "*/ @param {x} <b>") == "/** &#42;/ &#64;param &#123;x&#125; &#60;b&#62; */"
    assert [len(line) for line in comment(4, "mot " * 60).split("\n")] == [3, 110, 110, 38, 7]


@pytest.mark.parametrize(
    ("expression", "literal"),
    [("^a$", "/^a$/u"), ("^a/b$", "/^a\\/b$/u"), (r"^\/\.$", r"/^\/\.$/u"), ("^é\u2028\n$", "/^é\\u{2028}\\u{a}$/u")],
)
def test_expressions(expression: str, literal: str) -> None:
    assert regexp(expression) == literal and isinstance(regexp(expression), Code)


@pytest.mark.parametrize("name", ["", "1a", "a-b", "a b", "é", "a\n", "$a"])
def test_what_is_no_identifier(name: str) -> None:
    with pytest.raises(ValueError, match="is not an identifier"):
        identifier(name)


@pytest.mark.parametrize("name", ["", "A", "../a", "a/b", "a.b", "1a", "a\n"])
def test_what_is_no_file(name: str) -> None:
    with pytest.raises(ValueError, match="is not the name of a file"):
        file(name)


def test_identifiers_and_files() -> None:
    assert [identifier(name) for name in ("A", "_a1", "z_9")] == ["A", "_a1", "z_9"]
    assert [file(name) for name in ("rs-eda", "a_2", "x1")] == ["rs-eda", "a_2", "x1"]
