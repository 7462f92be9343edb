"""A release's version as npm spells it: SemVer 2.0.0, whose numbers are three."""

from __future__ import annotations

from generator.model.versions import read_version


def npm(text: str) -> str:
    """As npm spells it: `3.0.0rc1` → `3.0.0-rc.1`.

    A release with a fourth number comes before the next patch: `1.2.3.4` → `1.2.4-0.4.1`; its candidates come before
    itself: `1.2.3.4-rc.2` → `1.2.4-0.4.0.rc.2`.
    """
    version = read_version(text)
    major, minor, patch, fourth = version.numbers
    stage = "" if version.is_final else f"{version.stage}.{version.candidate}"
    if fourth:
        return f"{major}.{minor}.{patch + 1}-0.{fourth}." + (f"0.{stage}" if stage else "1")
    return f"{major}.{minor}.{patch}" + (f"-{stage}" if stage else "")
