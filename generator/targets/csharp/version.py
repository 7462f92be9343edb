"""A release's version as NuGet spells it: SemVer 2.0.0, with a fourth number where there is one."""

from __future__ import annotations

from generator.model.versions import semver


def nuget(text: str) -> str:
    """As NuGet spells it: `3.0.0rc1` → `3.0.0-rc.1`, `3.0` → `3.0.0`."""
    return semver(text)
