"""What the gems of the target are called."""

from __future__ import annotations

from typing import Final

from generator.model import Release
from generator.targets.package_names import spelling

TARGET: Final = "ruby"


def transforms_package(newest: Release) -> str:
    """The gem of all transformations up to a release."""
    return f"{spelling(newest.package).snake}_transforms"
