"""A release's version as Maven spells it: an unknown qualifier comes after the release, so `pre` is `milestone`."""

from __future__ import annotations

from typing import Final

from generator.targets.versions import read_version

STAGES: Final = {"pre": "milestone"}


def maven(text: str) -> str:
    """As Maven spells it: `3.0.0rc1` → `3.0.0-rc.1`."""
    version = read_version(text)
    stage = STAGES.get(version.stage, version.stage)
    return version.release + (f"-{stage}.{version.candidate}" if stage else "")
