"""What hubgen itself is at the moment: what was made by another state of its code is not believed."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from generator.paths import CODE, TEMPLATES

LIBRARIES: Final = ("datamodel-code-generator", "jinja2", "python-calamine", "google-re2", "msgspec")
"""Those that shape what hubgen writes."""


@lru_cache(maxsize=1)
def tool() -> str:
    """The state of hubgen's files (size and times, not read), of the libraries that shape its output, and of Python."""
    digest = hashlib.sha256()
    for root in (CODE, TEMPLATES):
        for path, status in sorted(_files(root)):
            digest.update(f"{path}\0{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}\n".encode())
    return " ".join([digest.hexdigest(), sys.version, *(_version(name) for name in LIBRARIES)])


def _files(root: Path) -> Iterator[tuple[str, os.stat_result]]:
    folders = [str(root)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders += [entry.path] if entry.name != "__pycache__" else []
                else:
                    yield entry.path, entry.stat()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
