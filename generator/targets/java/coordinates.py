"""What the artifacts of the target are called."""

from __future__ import annotations

from typing import Final

from generator.model import Release

TARGET: Final = "java"
TRANSFORMS_ARTIFACT: Final = "transforms"


def models_artifact(release: Release) -> str:
    """The artifact of a release line."""
    return f"models-v{release.major}"
