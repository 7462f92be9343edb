"""New files only: nothing that exists is ever overwritten."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.atomic import write_file


class AlreadyThere(Exception):
    """A file to create exists; nothing was written."""


def create(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write `files`, by their path below `folder`; gives the paths written.

    Raises `AlreadyThere` before anything is written where one of them exists, `OSError` where the
    folder cannot take them.
    """
    targets = {folder / path: content for path, content in files.items()}
    for target in targets:
        if target.exists() or target.is_symlink():
            raise AlreadyThere(f"{target} exists already; nothing was written")
    for target, content in targets.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, content, may_replace=False)
    return list(targets)
