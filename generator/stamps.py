"""Whether a file is what it was: by its size and times where these can be trusted, by its content otherwise."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

TICK: Final = 20_000_000
"""Nanoseconds: two writes so close together may leave the same times (Linux counts them in 1 to 10 ms)."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file as it was: the SHA-256 of its content, its size and its times (nanoseconds)."""

    digest: str
    size: int
    modified: int
    changed: int


def stamp(path: Path | str, digest: str | None = None) -> Stamp:
    """The stamp of a file, whose digest may be known. Raises `OSError`."""
    status = os.stat(path)  # noqa: PTH116  a Path costs more than the call
    digest = hashlib.sha256(Path(path).read_bytes()).hexdigest() if digest is None else digest
    return Stamp(digest, status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def is_same(path: str, known: Stamp, noted: int, *, may_be_link: bool) -> bool:
    """Whether the file is what `known` says, which was noted down at the time `noted` (of the same file system).

    A file that changed as it was noted down is read: its times may not show a later change. Raises `OSError`.
    """
    status = os.stat(path, follow_symlinks=may_be_link)  # noqa: PTH116  a Path costs more than the call
    if not stat.S_ISREG(status.st_mode) or status.st_size != known.size:
        return False
    times = (status.st_mtime_ns, status.st_ctime_ns)
    if times == (known.modified, known.changed) and is_settled(known, noted):
        return True
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        return hashlib.sha256(file.read()).hexdigest() == known.digest


def is_settled(known: Stamp, noted: int) -> bool:
    """Whether a file's times would show a change later than the time when they were noted down."""
    return max(known.modified, known.changed) < noted - TICK
