"""The forms of a pattern are the pattern: proven on automata by two independent libraries."""

from __future__ import annotations

import re
from functools import reduce

import greenery
import interegular
import pytest

from generator.patterns import is_linear, linear_forms
from tests.regex.patterns import HARD, real_patterns

ANY = "[^\\x00]*"


def for_whole_text(pattern: str) -> str:
    """The search as a whole-text expression, written by the book and not by our parser."""
    if "|" in pattern and ("^" in pattern or "$" in pattern) and not pattern.startswith("^("):
        branches = pattern.strip("()").replace(")|(", "|").split("|")
        return "|".join(for_whole_text(branch) for branch in branches)
    start = "" if pattern.startswith("^") else ANY
    end = "" if pattern.endswith("$") else ANY
    return f"{start}({pattern.removeprefix('^').removesuffix('$')}){end}"


LAZY = re.compile(r"(\[(?:\\.|[^\]\\])*\]|\\.)|(\)(?:[*+?]|\{[0-9,]+\}))\?")


def written_out(pattern: str) -> str:
    """Classes as both libraries read them alike (their \\s and \\w take other characters), without lazy marks."""
    pattern = LAZY.sub(lambda found: found[1] or found[2], pattern)
    pattern = pattern.replace("[\\s\\S]", "[^\\x00]").replace("[$]", "\\$")
    for name, chars in {"\\s": " \\t\\n\\r\\f\\v", "\\w": "a-zA-Z0-9_", "\\d": "0-9"}.items():
        head, *tail = pattern.split(name)
        for part in tail:
            in_class = head.count("[") > head.count("]")
            head += (chars if in_class else f"[{chars}]") + part
        pattern = head
    return pattern.replace("\\x0b", "\\v").replace("\\x0c", "\\f")


def for_greenery(pattern: str) -> str:
    """Escapes in classes as greenery wants them: the hyphen always, the dot and the plus never."""
    return re.sub(r"\[(?:\\.|[^\]\\])*\]", _class, written_out(pattern)).replace("(?:", "(")


def _class(found: re.Match[str]) -> str:
    inner = re.sub(r"\\([.+])", r"\1", found[0][1:-1])
    return "[" + re.sub(r"(?<!\\)-$", r"\-", inner) + "]"


def body(form: str) -> str:
    return form.removeprefix("^").removesuffix("$")


@pytest.mark.parametrize("pattern", [item for item in (*real_patterns(), *HARD) if "\\\\" not in item])
def test_forms_equal_the_search(pattern: str) -> None:
    """Without an escaped backslash, which the libraries read in their own way within a class: see test_verdicts."""
    wanted = interegular.parse_pattern(written_out(for_whole_text(pattern))).to_fsm()
    forms = [interegular.parse_pattern(written_out(body(form))).to_fsm() for form in linear_forms(pattern)]
    assert reduce(lambda left, right: left & right, forms).symmetric_difference(wanted).empty()


@pytest.mark.parametrize("pattern", [item for item in [HARD[0], *real_patterns()] if len(linear_forms(item)) > 1])
def test_greenery_agrees(pattern: str) -> None:
    wanted = greenery.parse(for_greenery(for_whole_text(pattern))).to_fsm()
    forms = [greenery.parse(for_greenery(body(form))).to_fsm() for form in linear_forms(pattern)]
    assert reduce(lambda left, right: left & right, forms).equivalent(wanted)


@pytest.mark.parametrize("pattern", [*real_patterns(), *HARD])
def test_all_are_linear(pattern: str) -> None:
    assert is_linear(pattern)
