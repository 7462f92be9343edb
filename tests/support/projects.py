"""Rendered packages on disk."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.targets.base import OutputFile


def write(files: Iterable[OutputFile], folder: Path) -> None:
    """Write rendered files, as the writer would, but for its staging."""
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
