"""What the npm packages of the target are called."""

from __future__ import annotations

from typing import Final

from generator.model import Release
from generator.targets.package_names import spelling

TARGET: Final = "typescript"
TRANSFORMS_PACKAGE: Final = "transforms"


def scope(release: Release) -> str:
    """What stands before the packages of a release: `@hubsante`."""
    return f"@{spelling(release.package).kebab}"


def models_package(release: Release) -> str:
    """The package of a release line, without its scope."""
    return f"models-v{release.major}"


def full_name(release: Release) -> str:
    """The package of a release line as programs import it."""
    return f"{scope(release)}/{models_package(release)}"
