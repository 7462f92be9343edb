"""Texts as Ruby strings, expressions, comments and Markdown: exact forms, and each says its text again."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.targets.rendering import Code
from generator.targets.ruby import literals
from generator.targets.ruby.literals import comment, identifier, markdown, markdown_code, one_line, regexp, string

ENDS = st.text("\"'\\\r\n#{}$@=\x0b\x1c\x85\u2028\u202e\x00\ud83d\udfff\U0001f691-*:é \u00a0", max_size=40)
ANY = st.text(st.characters(), max_size=60) | ENDS
ESCAPE = re.compile(r'\\(?:(["\\#])|u\{([0-9a-f]+)\})')
CODE_POINT = re.compile(r"\\u\{([0-9a-f]+)\}")


@pytest.fixture(autouse=True)
def fresh_tables() -> None:
    """What the formatter remembers of other tests is no result of this one's."""
    for table in (literals.VISIBLE,):
        table.clear()


def read(literal: str) -> str:
    """What the interpreter reads (doc/syntax/literals.rdoc); refuses escapes and interpolations that are not ours."""
    assert literal[0] == literal[-1] == '"'
    rest = ESCAPE.sub("", literal[1:-1])
    assert "\\" not in rest and '"' not in rest and not re.search(r"#[{$@]", ESCAPE.sub("\\\\", literal[1:-1]))
    return ESCAPE.sub(lambda found: found[1] or chr(int(found[2], 16)), literal[1:-1])


def without_halves(text: str) -> str:
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


@given(ANY)
@settings(max_examples=500)
def test_a_string_is_that_string(text: str) -> None:
    literal = string(text)
    assert isinstance(literal, Code) and literal.isprintable() and read(literal) == without_halves(text)


@given(ANY, ANY, st.sampled_from([0, 2, 6]))
@settings(max_examples=500)
def test_a_comment_says_that_text(first: str, second: str, indent: int) -> None:
    made = comment(indent, first, second)
    assert isinstance(made, Code)
    lines = made.split("\n")
    assert all(line.isprintable() and line.lstrip(" ").startswith("#") for line in lines)
    assert not re.search(r"-\*-", made)
    assert not any(
        re.fullmatch(r"#\W*[\w-]+\s*:\s*\S+\s*", line.lstrip(" "), re.ASCII) for line in lines if "– " not in line
    )
    body = "".join(line.lstrip(" ")[1:].removeprefix(" – ") for line in lines)
    said = "".join(CODE_POINT.sub(lambda found: chr(int(found[1], 16)), body).split())
    assert said.replace("–", "") == "".join(
        CODE_POINT.sub(lambda found: chr(int(found[1], 16)), one_line(without_halves(f"{first}\n{second}"))).split()
    ).replace("–", "")


@pytest.mark.parametrize(
    ("text", "literal", "line", "code"),
    [
        ("", '""', "", "``"),
        ("X", '"X"', "X", "`X`"),
        ("L’été à 20 °C", '"L’été à 20 °C"', "L’été à 20 °C", "`L’été à 20 °C`"),
        ('\\"', '"\\\\\\""', '\\\\"', '`\\"`'),
        ("#{x} #$x #@x #", '"\\#{x} \\#$x \\#@x \\#"', "\\#\\{x\\} \\#\\$x \\#\\@x \\#", "`#{x} #$x #@x #`"),
        ("#a # b", '"#a # b"', "\\#a \\# b", "`#a # b`"),
        ("\\#{x}", '"\\\\\\#{x}"', "\\\\\\#\\{x\\}", "`\\#{x}`"),
        ("a\r\nb\x00", '"a\\u{d}\\u{a}b\\u{0}"', "a b\\\\u\\{0\\}", "`a b\\u{0}`"),
        ("\u2028\ud800\udfff\ue000", '"\\u{2028}\\u{fffd}\\u{fffd}\\u{e000}"', None, "`\\u{fffd}\\u{fffd}\\u{e000}`"),
        ("\ud7ff\U0001f691", '"\\u{d7ff}\U0001f691"', None, "`\\u{d7ff}\U0001f691`"),
        ("`*_[]<>()!|~&", '"`*_[]<>()!|~&"', "\\`\\*\\_\\[\\]\\<\\>\\(\\)\\!\\|\\~\\&", "`\\u{60}*_[]<>()!\\u{7c}~&`"),
    ],
)
def test_forms(text: str, literal: str, line: str | None, code: str) -> None:
    assert (string(text), markdown_code(text)) == (literal, code)
    assert line is None or markdown(text) == line
    assert all(isinstance(made, Code) for made in (string(text), markdown(text), markdown_code(text)))


def test_several_texts() -> None:
    assert literals.strings([]) == "" and literals.strings(iter(["a", '"'])) == '"a", "\\""'
    assert isinstance(literals.strings(["a"]), Code)


def test_comments() -> None:
    assert comment(0) == comment(2, "", "\n") == "#"
    assert comment(2, "a", "", "b\r\nc") == "# a\n  #\n  # b\n  # c"
    assert comment(0, "frozen_string_literal: true") == "# – frozen_string_literal: true"
    assert comment(0, "-*- coding: utf-7 -*-") == "# -\\u{2a}- coding: utf-7 -\\u{2a}-"
    assert comment(0, "un mot: deux mots") == "# un mot: deux mots"
    assert comment(0, "– warn_indent : x", "é: x") == "# – – warn_indent : x\n#\n# é: x"
    assert comment(0, "=end\u2029__END__") == "# =end\n# __END__"
    assert comment(0, "a" * 54 + " " + "b" * 53) == "# " + "a" * 54 + " " + "b" * 53
    assert comment(0, "a" * 54 + " " + "b" * 54) == "# " + "a" * 54 + "\n# " + "b" * 54
    lines = comment(4, "mot " * 60).split("\n    ")
    assert [len(line) for line in lines] == [105, 105, 33]


@pytest.mark.parametrize(
    ("expression", "literal"),
    [
        ("^a$", r"/\Aa\z/"),
        ("^$", r"/\A\z/"),
        ("^a/b#{c}$", r"/\Aa\/b\#{c}\z/"),
        (r"^\/\#\.$", r"/\A\/\#\.\z/"),
        ("^é\u2028\n$", r"/\Aé\u{2028}\u{a}\z/"),
        ("^\\\n\\\\$", r"/\A\u{a}\\\z/"),
        ("^$$", r"/\A$\z/"),
    ],
)
def test_expressions(expression: str, literal: str) -> None:
    assert regexp(expression) == literal and isinstance(regexp(expression), Code)


@pytest.mark.parametrize("expression", ["a", "^a", "a$", ""])
def test_what_is_not_for_a_whole_text(expression: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"{expression!r} is not for a whole text")):
        regexp(expression)


@pytest.mark.parametrize("name", ["A", "_a1", "z_9"])
def test_identifiers(name: str) -> None:
    assert identifier(name) == name and isinstance(identifier(name), Code)


@pytest.mark.parametrize("name", ["", "1a", "a b", "a.b", "é", "a\n", "a-b", "a?"])
def test_what_is_no_identifier(name: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"{name!r} is not an identifier")):
        identifier(name)


def test_versions() -> None:
    assert literals.version("3.0-rc.1+z") == "3.0-rc.1+z" and isinstance(literals.version("3"), Code)
    for text in ("", "3 0", "3\n", "3/0", "é", '"'):
        with pytest.raises(ValueError, match=re.escape(f"{text!r} is not a version")):
            literals.version(text)
