"""A folder that takes files for good: a file that is there is never replaced, and one appears whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


class AlreadyThere(OSError):
    """A file of this name is there already."""


def taken(root: Path, names: Mapping[str, bytes]) -> list[str]:
    """Those of `names` (relative paths) that are there already."""
    return sorted(name for name in names if os.path.lexists(root / name))


def add(root: Path, files: Mapping[str, bytes]) -> None:
    """Put new files below `root`; raises `AlreadyThere` for the first that is there."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = _written(path.parent, content)
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise AlreadyThere(f"{path} is there already") from None
        finally:
            temporary.unlink()


def replace(path: Path, content: bytes) -> None:
    """Write an index, which is made anew from what the folder holds."""
    path.parent.mkdir(parents=True, exist_ok=True)
    _written(path.parent, content).replace(path)


def _written(folder: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(dir=folder, prefix=".hubgen-")
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    path = Path(name)
    path.chmod(0o644)
    return path
