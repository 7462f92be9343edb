"""A release's version as PyPI spells it (PEP 440)."""

from __future__ import annotations

from typing import Final

from generator.targets.versions import read_version

STAGES: Final = {"alpha": "a{}", "beta": "b{}", "pre": "rc0.dev{}", "rc": "rc{}"}
"""PEP 440 reads `pre` as `rc`, which would make two releases one: a development release of rc0 comes before rc0."""


def pep440(text: str) -> str:
    """As PyPI spells it: `3.0.0-rc.1` → `3.0.0rc1`."""
    version = read_version(text)
    return version.release + STAGES.get(version.stage, "").format(version.candidate)
