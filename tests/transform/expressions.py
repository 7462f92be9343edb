"""Regular expressions of RE2, as a table's `match` may have them, that other languages would read otherwise."""

from __future__ import annotations

import re2

MATCHES = (
    ("^(fr\\.health\\.[\\w-]+)", "fr.health.samu-75.x"),
    ("^b$", "a\nb\nc"),
    ("(?m)^b$", "a\nb\nc"),
    ("(?s)a.b", "a\nb"),
    ("(?P<first>[a-z]+)([0-9])", "éab1"),
    ("[]&a[-]+", "x]&[-a"),
    ("[[:digit:]-]+", "a12-b"),
    ("[^\\d-]+", "1-ab2"),
    ("\\$[$^]", "a$^"),
    ("(?i)SAMU", "fr.samu"),
    ("a(b)?", "a"),
)
"""Each with the text that it is searched in."""


def what_re2_finds() -> list[str | None]:
    """The first group of each expression, or all that it finds where it has none."""
    found = []
    for expression, text in MATCHES:
        match = re2.search(expression, text)
        found.append(match[1 if match.re.groups else 0] if match else None)
    assert sum(map(bool, found)) > len(MATCHES) // 2
    return found
