"""A release's version as RubyGems spells it: a letter makes a pre-release, and a hyphen is no part of a version."""

from __future__ import annotations

from generator.model.versions import read_version


def rubygems(text: str) -> str:
    """As RubyGems spells it: `3.0.0-rc.1` → `3.0.0.pre.rc1`."""
    version = read_version(text)
    return version.release + ("" if version.is_final else f".pre.{version.stage}{version.candidate}")
