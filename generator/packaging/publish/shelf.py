"""A folder that takes files for good: a file that is there is never replaced, and one appears whole or not at all.

Whoever writes has the folder's lock. A process that is killed loses it, so that what it left half-written can be told
from what another one is writing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.atomic import TEMPORARY, write_file


class AlreadyThere(OSError):
    """A file of this name is there already, with another content."""


def add(root: Path, files: Mapping[str, bytes]) -> None:
    """Put files below `root`; what is there with this content is done. Raises `AlreadyThere` for another content."""
    with _locked(root):
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            _remove_unfinished(path.parent)
            _put(path, content)


def replace(root: Path, files: Mapping[str, bytes]) -> None:
    """Write the index files of the folder `root`, which are made anew from what it holds."""
    with _locked(root):
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            _remove_unfinished(path.parent)
            write_file(path, content)


def _put(path: Path, content: bytes) -> None:
    try:
        write_file(path, content, may_replace=False)
    except FileExistsError:
        if path.is_symlink() or not path.is_file() or path.read_bytes() != content:
            raise AlreadyThere(f"{path} is there already, with another content") from None


def _remove_unfinished(folder: Path) -> None:
    for path in folder.glob(f"{TEMPORARY}*"):
        path.unlink(missing_ok=True)


@contextmanager
def _locked(root: Path) -> Iterator[None]:
    """One process at a time writes below `root`; where the system has no such locks, nothing is waited for."""
    root.mkdir(parents=True, exist_ok=True)
    handle = os.open(root, os.O_RDONLY)
    try:
        with suppress(ImportError, OSError):
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
