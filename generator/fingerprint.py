"""What hubgen itself is at the moment: what was made by another state of its code is not believed."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from generator.paths import CODE, TEMPLATES


@lru_cache(maxsize=1)
def tool() -> str:
    """The state of hubgen's files (sizes and times, not read), its limits, what is installed beside it, and Python."""
    digest = hashlib.sha256(f"{sys.version}\0{os.environ.get('HUBGEN_LIMITS', '')}\0".encode())
    for path, status in sorted([*_files(CODE), *_files(TEMPLATES), *_installed()]):
        digest.update(f"{path}\0{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}\n".encode())
    return digest.hexdigest()


def _files(root: Path) -> Iterator[tuple[str, os.stat_result]]:
    folders = [str(root)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders += [entry.path] if entry.name != "__pycache__" else []
                else:
                    yield entry.path, entry.stat()


def _installed() -> Iterator[tuple[str, os.stat_result]]:
    """The distributions on the path: their names hold their versions, their times tell an installation anew.

    `importlib.metadata` says the same, and takes 25 ms to import.
    """
    for place in dict.fromkeys(sys.path):
        try:
            with os.scandir(place or ".") as entries:
                yield from ((item.path, item.stat()) for item in entries if item.name.endswith(".dist-info"))
        except OSError:
            continue
