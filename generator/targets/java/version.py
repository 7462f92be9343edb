"""A release's version as Maven spells it (`ComparableVersion` of maven-artifact says in which order).

An unknown qualifier comes after the release there, so that `pre` is `milestone`, and any other word stands behind the
stage that it comes after: `3.2.0-beta.1000000000.java.17`. Only before `alpha.0` there is no room: what should come
there comes right after.
"""

from __future__ import annotations

from typing import Final

from generator.model.versions import read_version

STAGES: Final = {"alpha": "alpha", "beta": "beta", "pre": "milestone", "rc": "rc"}
BEHIND_ALL: Final = 10**9
"""The number of no candidate: those have at most nine digits."""
OWN_WORDS: Final = frozenset({"a", "b", "m", "cr", "final", "ga", "milestone", "release", "snapshot", "sp"})
"""Words to which Maven gives a meaning."""


def maven(text: str) -> str:
    """As Maven spells it: `3.0.0rc1` → `3.0.0-rc.1`."""
    version = read_version(text)
    if version.is_final:
        return version.release
    return f"{version.release}-{_qualifier(version.stage)}.{version.candidate}"


def _qualifier(word: str) -> str:
    if word in STAGES:
        return STAGES[word]
    before = [stage for stage in STAGES if stage < word]
    plain = f"{word}_" if word in OWN_WORDS else word
    return f"{STAGES[before[-1]]}.{BEHIND_ALL}.{plain}" if before else f"alpha.0.{plain}"
