"""Any text as a Python literal, docstring or name: it compiles, and says the same."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.targets.naming import camel, constant, pascal, snake, unique, words
from generator.targets.python.literals import LINE_BREAKS, docstring, identifier, pattern_string, string
from generator.targets.python.naming import CONSTANTS, KEYWORDS, TYPES

ENDS = st.text("\"'\\\r\n\u2028\u2029\x85\x00#{}ab é", max_size=30)
ANY = st.text(max_size=60) | ENDS


def one_expression(source: str) -> ast.expr:
    body = ast.parse(source).body
    assert len(body) == 1 and isinstance(body[0], ast.Expr)
    return body[0].value


@given(ANY)
@settings(max_examples=1_000)
def test_a_string_is_that_string(text: str) -> None:
    for literal in (string(text), pattern_string(text)):
        assert "\n" not in literal and "\r" not in literal and literal.isprintable()
        assert isinstance(one_expression(literal), ast.Constant)
        assert ast.literal_eval(literal) == text


def squeezed(text: str) -> str:
    return "".join(LINE_BREAKS.sub(" ", text).split())


@given(ANY, ANY, st.sampled_from([0, 4, 8]))
@settings(max_examples=1_000)
def test_a_docstring_says_that_text(first: str, second: str, indent: int) -> None:
    literal = docstring(indent, first, second)
    assert isinstance(one_expression(literal), ast.Constant)
    said = squeezed(ast.literal_eval(literal))
    assert said == (squeezed(first) + squeezed(second) or "…")
    assert all(line.isprintable() for line in literal.split("\n"))


@given(ANY)
def test_an_identifier_is_made_by_the_rules_or_not_at_all(text: str) -> None:
    for make in (snake, pascal, camel, constant):
        assert identifier(make(text)).isidentifier()
    if not (text.isascii() and text.isidentifier()):
        with pytest.raises(ValueError):
            identifier(text)


@given(st.lists(ANY, max_size=20), st.sampled_from([(snake, KEYWORDS), (pascal, TYPES), (constant, CONSTANTS)]))
def test_names_are_unique_and_free(texts: list[str], rule: tuple[object, frozenset[str]]) -> None:
    make, reserved = rule
    names = unique(texts, make, reserved, lambda name: f"{name}_")  # type: ignore[arg-type]
    assert names.keys() == set(texts)
    folded = [name.casefold() for name in names.values()]
    assert len(folded) == len(set(folded))
    assert not reserved & set(names.values())
    assert all(identifier(name) for name in names.values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Événement de santé", "evenement_de_sante"),
        ("Cœur & poumons", "coeur_poumons"),
        ("caseId", "case_id"),
        ("callerURI", "caller_uri"),
        ("URIList", "uri_list"),
        ("HTTPServer2Go", "http_server2_go"),
        ("RS-EDA-MAJ", "rs_eda_maj"),
        ("Type d'Id", "type_d_id"),
        ("3e âge", "x3_e_age"),
        ("日本", "x"),
        ("", "x"),
        ("e\u0301te\u0301", "ete"),
    ],
)
def test_french_labels_as_words(text: str, expected: str) -> None:
    assert snake(text) == expected


@given(ANY)
def test_words_are_lower_case_ascii(text: str) -> None:
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in words(text))
