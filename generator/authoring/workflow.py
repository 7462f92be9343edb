"""A workflow for the repository of those who keep releases in `specs/`."""

from __future__ import annotations

from typing import Final

from generator.paths import TEMPLATES

FILES: Final = {
    ".github/workflows/hubgen.yml": "hubgen.yml",
    ".github/hubgen-requirements.txt": "requirements.txt",
}


def workflow_files() -> dict[str, bytes]:
    """The GitHub Actions workflow, and what it installs by hash, by their paths in the repository."""
    return {path: (TEMPLATES / "github" / name).read_bytes() for path, name in FILES.items()}
