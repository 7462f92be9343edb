"""Packages that are built once for all tests of a run, in whatever processes these are."""

from __future__ import annotations

import atexit
import fcntl
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from generator.targets.base import OutputFile
from tests.support.projects import write

SETTING = "HUBGEN_BUILDS"
"""The folder of all builds; where it is not set, one of this run, which is removed at its end."""


def run_folder() -> Path:
    """The folder of this run's builds; processes that it starts find the same one."""
    if SETTING not in os.environ:
        os.environ[SETTING] = tempfile.mkdtemp(prefix="hubgen-builds-")
        atexit.register(shutil.rmtree, os.environ[SETTING], ignore_errors=True)
    return Path(os.environ[SETTING])


def laid_out(name: str, files: Iterable[OutputFile]) -> Path:
    """The folder of these files, another one for others; whatever is made in it is made by `once`."""
    every, digest = list(files), hashlib.sha256()
    for file in every:
        digest.update(file.path.encode() + b"\0" + file.content)
    folder = run_folder() / f"{name}-{digest.hexdigest()[:16]}"
    once(folder, "laid-out", lambda: write(every, folder))
    return folder


def once(folder: Path, name: str, build: Callable[[], object], *others: Path) -> None:
    """Build something in a folder, unless it is there; nobody builds in it, or in the others, at that time."""
    mark = folder.with_name(f"{folder.name}.{name}")
    with ExitStack() as locks:
        for item in sorted({folder, *others}):
            locks.enter_context(_locked(item))
        if not mark.exists():
            build()
            mark.touch()


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    with folder.with_name(f"{folder.name}.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
