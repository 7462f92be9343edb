"""Verdicts on texts that engines are known to differ on."""

from __future__ import annotations

import time

import pytest

from generator.patterns import BadPattern, accepts, linear_forms, short_match, xsd_forms
from tests.regex.patterns import HARD, real_patterns


@pytest.mark.parametrize(
    ("pattern", "text", "verdict"),
    [
        (r"^\d+$", "12\n", False),
        (r"^\d+$", "١٢", False),
        (r"^\w+$", "é", False),
        (r"^[\s]$", "\u00a0", False),
        (r"^\s$", "\v", True),
        (r"\d{2}", "a\n12\nb", True),
        (r"^a.b$", "a\nb", False),
        (r"^a.b$", "a\u2028b", False),
        (r"^a.b$", "aéb", True),
        (r"^[\w-.]+$", "a-.b", True),
        (r"^a{,2}$", "a{,2}", True),
        (r"^[$^]+$", "$^", True),
        (r"^\$\^$", "$^", True),
        (r"^[^a]$", "\x00", True),
        (r"^(?<year>\d{4})$", "2024", True),
        (r"^a+?$", "aaa", True),
        (r"^\u0041\x42$", "AB", True),
        (r"^[]a]", "a", False),
    ],
)
def test_verdict(pattern: str, text: str, verdict: bool) -> None:
    assert accepts(pattern, text) is verdict


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?=a)b",
        r"(a)\1",
        r"\bword\b",
        r"(?i)a",
        "(",
        "[a",
        "a**",
        "*a",
        "a^b",
        "a\\",
        r"\p{L}",
        "(a|b$)c",
        "a{2,1}",
        "(" * 99,
    ],
)
def test_what_no_target_can_carry_is_refused(pattern: str) -> None:
    with pytest.raises(BadPattern):
        linear_forms(pattern)


def test_xsd_has_no_control_character_and_plain_groups() -> None:
    assert xsd_forms(r"^(\s|x)[^\x00-\x1f]$") == (r"[\t\n\r x][^\t\n\r]",)


def test_the_pattern_of_case_ids_is_linear() -> None:
    start = time.perf_counter()
    assert not accepts(r"^([a-zA-Z0-9_-]+\.?){4,10}$", "a" * 1_000_000 + "!")
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize("pattern", [*real_patterns(), *HARD])
def test_a_short_match_is_one(pattern: str) -> None:
    found = short_match(pattern)
    assert found is not None
    assert len(found) < 40
    assert accepts(pattern, found)
