"""A release's version as PyPI spells it (PEP 440), which knows the stages alpha, beta and rc, and nothing else.

It reads `pre` as `rc`, which would make two releases one: a development release of rc0 comes before rc0. Any other word
becomes a number, so that no two releases have one version, and that they follow each other as the releases do; only
before `alpha.0` and `rc.0` there is no room for those that should come there: they come right after.
"""

from __future__ import annotations

from typing import Final

from generator.model.versions import read_version

STAGES: Final = {"alpha": "a{}", "beta": "b{}", "pre": "rc0.dev{}", "rc": "rc{}"}
BEHIND_ALL: Final = 10**9
"""The number of no candidate: those have at most nine digits."""
LONGEST_WORD: Final = 12
LETTERS: Final = " abcdefghijklmnopqrstuvwxyz"


def pep440(text: str) -> str:
    """As PyPI spells it: `3.0.0-rc.1` → `3.0.0rc1`; `3.0-java.17` → `3.0b1000000000.post55964542371856074.dev17`."""
    version = read_version(text)
    if version.is_final:
        return version.release
    if version.stage in STAGES:
        return version.release + STAGES[version.stage].format(version.candidate)
    return f"{version.release}{_stage_before(version.stage)}.post{_number(version.stage)}.dev{version.candidate}"


def _stage_before(word: str) -> str:
    """The stage that a word comes right after."""
    if word < "beta":
        return "a0" if word < "alpha" else f"a{BEHIND_ALL}"
    if word < "rc":
        return f"b{BEHIND_ALL}" if word < "pre" else "rc0"
    return f"rc{BEHIND_ALL}"


def _number(word: str) -> int:
    """A number for a word, in the order of the words: its letters as digits."""
    number = 0
    for letter in word.ljust(LONGEST_WORD):
        number = number * len(LETTERS) + LETTERS.index(letter)
    return number
