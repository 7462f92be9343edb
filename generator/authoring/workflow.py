"""A workflow for the repository of those who keep releases in `specs/`."""

from __future__ import annotations

from generator.paths import TEMPLATES


def workflow_files() -> dict[str, bytes]:
    """The GitHub Actions workflow, by its path in the repository."""
    return {".github/workflows/hubgen.yml": (TEMPLATES / "github" / "hubgen.yml").read_bytes()}
