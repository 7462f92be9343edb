"""From the path of a request to a file below the served folder: no `..`, no link, nothing hidden."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote

FLAGS: Final = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
INDEX: Final = "index.html"


@dataclass(frozen=True, slots=True)
class Found:
    """What a path leads to: the content of a file, or the names in a folder."""

    name: str
    content: bytes = b""
    names: tuple[str, ...] | None = None


def find(root: Path, target: str) -> Found | None:
    """What the target of a request (RFC 9112, 3.2.1) leads to below `root`; None where that is nothing to serve.

    Each folder on the way is opened from the one before and never through a link, so that no change
    meanwhile leads out of `root`.
    """
    parts = path_parts(target)
    if parts is None:
        return None
    folder = os.open(root, os.O_RDONLY | os.O_CLOEXEC)
    try:
        for part in parts:
            inner = os.open(part, FLAGS, dir_fd=folder)
            os.close(folder)
            folder = inner
        return _read(folder, parts[-1] if parts else "", is_folder=target.partition("?")[0].endswith("/"))
    except OSError:
        return None
    finally:
        os.close(folder)


def path_parts(target: str) -> Sequence[str] | None:
    """The names of a request's path; None for a path that may not be served."""
    try:
        path = unquote(target.partition("?")[0], errors="strict")
    except UnicodeDecodeError:
        return None
    if not path.startswith("/") or not path.isprintable() or "\\" in path:
        return None
    parts = path[1:].split("/")
    parts = parts[:-1] if parts[-1] == "" else parts
    return None if any(part == "" or part.startswith(".") for part in parts) else parts


def _read(descriptor: int, name: str, *, is_folder: bool) -> Found | None:
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISDIR(mode):
        entries = os.listdir(descriptor)
        if is_folder and INDEX in entries:
            return _file(descriptor, INDEX)
        return Found(name, names=tuple(sorted(entry for entry in entries if not entry.startswith("."))))
    if not stat.S_ISREG(mode) or is_folder:
        return None
    with os.fdopen(os.dup(descriptor), "rb") as file:
        return Found(name, file.read())


def _file(folder: int, name: str) -> Found | None:
    inner = os.open(name, FLAGS, dir_fd=folder)
    try:
        return _read(inner, name, is_folder=False)
    finally:
        os.close(inner)
