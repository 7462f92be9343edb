"""Where expressions end: what is refused, what is too large to be made linear or to be compared, and odd spellings."""

from __future__ import annotations

import re
import time

import pytest

from generator.messages.rules import matchers
from generator.patterns import (
    BadPattern,
    accepts,
    compiled,
    is_linear,
    linear_forms,
    portability_problems,
    short_match,
)
from generator.regex.inclusion import Kind, Relation, Undecidable, relation, texts
from generator.regex.parser import MAX_LENGTH, Unsupported, parse

WINDOW = "^(a|aa|b)*a(a|b){%d}$"
"""Ambiguous; a minimal deterministic automaton of it has 2^(n+1) states."""


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("a" * (MAX_LENGTH + 1), "is longer than 4,096 characters"),
        ("a)", "has a ) without its ("),
        ("(a", "has a ( without its )"),
        ("a$b", "has an anchor in the middle"),
        ("(a$)b", "has an anchor in the middle"),
        ("a(^b)", "has an anchor in the middle"),
        ("(^a)$", "has an anchor in the middle"),
        ("(^a)+", "repeats an anchor"),
        ("(?<1>a)", "has a group whose name is none"),
        ("[a-", "has a [ without its ]"),
        ("[z-a]", "has a range in a class that runs backwards"),
        (r"\xZZ", "has \\x or \\u without its digits"),
        (r"\u004", "has \\x or \\u without its digits"),
        (r"\k<a>", "uses back-references"),
    ],
)
def test_what_is_refused_says_why(pattern: str, why: str) -> None:
    with pytest.raises(Unsupported) as caught:
        parse(pattern)
    assert str(caught.value) == why


@pytest.mark.parametrize(
    ("pattern", "text", "verdict"),
    [
        (r"^[\b]$", "\b", True),
        (r"^\0$", "\0", True),
        ("^ab{0}$", "a", True),
        ("^ab{0}$", "ab", False),
        ("^(?:a?){2}$", "aa", True),
        ("^(?:a?){2}$", "aaa", False),
        ("^([^a]|b)*$", "bc\U0010ffff", True),
        ("^([^a]|b)*$", "bab", False),
    ],
)
def test_odd_spellings(pattern: str, text: str, verdict: bool) -> None:
    assert accepts(pattern, text) is verdict
    assert (re.search(pattern, text) is not None) is verdict, "and as Python has it"


@pytest.mark.parametrize("size", [5, 7, 9])
def test_what_is_too_large_for_an_unambiguous_form_is_matched_by_re2(size: int) -> None:
    pattern = WINDOW % size
    assert not is_linear(pattern) and is_linear(WINDOW % 1)
    start = time.process_time()
    (match,) = matchers(pattern)
    for text in ("a" + "b" * size, "b" * size, "a" * 10_000 + "c", "ab" * 5_000):
        assert bool(match(text)) is (re.fullmatch(f"[ab]*a[ab]{{{size}}}", text) is not None)
    assert time.process_time() - start < 1


def test_more_positions_than_anyone_counts_are_not_linear() -> None:
    assert not is_linear("^(a{1,1000}b{1,1000}){3}$")


def test_a_linear_pattern_that_counts_further_than_re2() -> None:
    pattern, text = "^(a{30}b){40}$", ("a" * 30 + "b") * 40
    with pytest.raises(BadPattern):
        compiled(*linear_forms(pattern))
    assert accepts(pattern, text) and not accepts(pattern, text[1:]) and short_match(pattern) == text
    with pytest.raises(BadPattern, match="repetition"):
        accepts("^(a{1,100}){1,11}$", "a")  # not linear: Python's engine may not


def test_two_separators_are_no_runs_with_separators() -> None:
    """`(a+s?){m,n}` has a form of its own; what only looks like it must not be given that form."""
    pattern = "^(?:[ab]+[bc]?){2,9}$"
    for text in ("ab", "abcabc", "a", "abd", "cc", "b" * 12):
        assert accepts(pattern, text) is (re.search(pattern, text) is not None), text


def test_a_pattern_that_is_none_checks_nothing() -> None:
    """It is reported at its cell; a message is not refused for it."""
    assert matchers("(") == ()


def test_re2_says_why_it_refuses() -> None:
    with pytest.raises(BadPattern, match="missing"):
        compiled("(")


def test_anchors_in_the_middle_are_named() -> None:
    assert portability_problems("a^b") == ["anchors in the middle"] == portability_problems("a$b")
    assert portability_problems("^a|b$") == [] == portability_problems(r"^[$^]\$$")


def test_what_is_beyond_every_target_is_not_compared() -> None:
    assert relation("(?=a)", "b") == Relation(Kind.UNDECIDED, reason="uses look-around, flags or atomic groups")
    with pytest.raises(Undecidable, match="look-around"):
        next(texts("(?=a)"))


def test_what_is_too_large_is_not_compared() -> None:
    assert relation(WINDOW % 18, WINDOW % 17).kind is Kind.UNDECIDED
    assert "pairs of states" in relation(WINDOW % 18, WINDOW % 17).reason
    with pytest.raises(Undecidable, match="too large"):
        next(texts("^(?:a{1,1000}b{1,1000}){9}$"))


def test_texts_come_shortest_first_and_end() -> None:
    assert list(texts("^(ab?|c)$")) == ["a", "c", "ab"]
    assert linear_forms("^(ab?|c)$")
