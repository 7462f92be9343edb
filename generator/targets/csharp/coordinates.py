"""What the packages of the target are called."""

from __future__ import annotations

from typing import Final

from generator.model import Release
from generator.targets.package_names import spelling

TARGET: Final = "csharp"


def transforms_package(newest: Release) -> str:
    """The package of all transformations up to a release."""
    return f"{spelling(newest.package).pascal}.Transforms"
