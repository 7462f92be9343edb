"""What the Python packages of all transformations are called."""

from __future__ import annotations

from generator.model import Release
from generator.targets.package_names import spelling


def transforms_package(newest: Release) -> str:
    """The distribution for both flavours, up to a release."""
    return f"{spelling(newest.package).kebab}-transforms"
