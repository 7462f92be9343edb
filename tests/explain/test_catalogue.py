"""The catalogue: every code that can be reported has an entry, and every entry a code."""

from __future__ import annotations

import re

import pytest

from generator.explain.catalogue import GROUPS, LANGUAGES, Entry, catalogue
from generator.patterns import BadPattern, is_linear, linear_forms, portability_problems
from generator.wording.texts import texts
from tests.explain.emitted import Unreadable, emitted, in_source

ENTRIES = pytest.mark.parametrize("entry", catalogue().values(), ids=lambda entry: entry.code)


def diagnostics() -> dict[str, set[str]]:
    return {entry.code: set(entry.severities) for entry in catalogue().values() if entry.group != "messages"}


def test_every_code_has_an_entry_and_every_entry_a_code() -> None:
    assert set(emitted()) - set(diagnostics()) == set(), "these codes need an entry in generator/explain/entries/"
    assert set(diagnostics()) - set(emitted()) == set(), "nothing reports these codes any more"


def test_severities_are_those_of_the_source() -> None:
    assert diagnostics() == emitted()


def test_errors_of_messages_are_in_it_too() -> None:
    codes = [key for key in texts() if "." not in key and key != "host"]  # a host is no code of a message
    assert [entry.code for entry in catalogue().values() if entry.group == "messages"] == codes


def test_the_scan_sees_what_it_must() -> None:
    source = (
        'def _bad(code, at):\n    c.error(code, at)\ndef f():\n    _bad("a-b", 1)\n    c.warning("x" if y else "z", 1)'
    )
    assert set(in_source(source)) == {("a-b", "error"), ("x", "warning"), ("z", "warning")}
    with pytest.raises(Unreadable):
        list(in_source('c.error(f"{kind}-b", 1)'))
    with pytest.raises(Unreadable):
        list(in_source("c.error(made, 1)"))


@ENTRIES
def test_entries_are_whole(entry: Entry) -> None:
    assert entry.group in GROUPS and set(entry.severities) <= {"error", "warning", "note"} and entry.severities
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", entry.code)
    for language in LANGUAGES:
        assert entry.title[language] and not entry.title[language].endswith(".")
        assert entry.meaning[language].endswith(".") and len(entry.meaning[language]) > 20
        assert entry.remedy[language].endswith(".")
    assert entry.title["fr"] != entry.title["en"] and entry.wrong != entry.right


def test_no_two_entries_say_the_same() -> None:
    for language in LANGUAGES:
        meanings = [entry.meaning[language] for entry in catalogue().values()]
        assert len(set(meanings)) == len(meanings)


@pytest.mark.parametrize("side", ["wrong", "right"])
def test_the_examples_of_patterns_are_what_they_say(side: str) -> None:
    texts = {
        code: getattr(catalogue()[code], side).removeprefix("REGEX: ") for code in catalogue() if "pattern" in code
    }
    found = {
        "bad-pattern": _is_bad(texts["bad-pattern"]),
        "non-portable-pattern": bool(portability_problems(texts["non-portable-pattern"])),
        "slow-pattern": not is_linear(texts["slow-pattern"]),
    }
    assert found == dict.fromkeys(found, side == "wrong")


def _is_bad(pattern: str) -> bool:
    try:
        linear_forms(pattern)
    except BadPattern:
        return True
    return False
