"""Folders and files of an output tree: compared without following a link, and linked into another tree."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Set
from pathlib import Path


def holds(path: str, content: bytes) -> bool:
    """Whether there is a regular file with just this content. Raises `OSError` where it cannot be read."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        status = os.fstat(descriptor)
        is_plain = stat.S_ISREG(status.st_mode) and status.st_size == len(content)
        return is_plain and os.read(descriptor, len(content)) == content  # half a read is another content: no harm
    finally:
        os.close(descriptor)


def link_tree(source: str, target: str, without: Set[str], prefix: str = "") -> None:
    """Link all that is below `source` into `target`: files, links and empty folders.

    Left alone is what is there already, and what `without` names by its path, which begins with `prefix`.
    Raises `OSError`.
    """
    folders: list[os.DirEntry[str]] = []
    others: list[os.DirEntry[str]] = []
    with os.scandir(source) as found:
        for entry in found:
            (folders if entry.is_dir(follow_symlinks=False) else others).append(entry)
    files = [entry for entry in others if f"{prefix}{entry.name}" not in without]
    there = _names(target)
    if there is None and (files or not (folders or others)):
        os.makedirs(target, exist_ok=True)  # noqa: PTH103  strings: a thousand paths
    for entry in files:
        if there is None or entry.name not in there:
            _link(entry.path, f"{target}/{entry.name}")
    for entry in folders:
        copy = f"{target}/{entry.name}"
        if there is None or entry.name not in there or not Path(copy).is_symlink():
            link_tree(entry.path, copy, without, f"{prefix}{entry.name}/")


def _names(folder: str) -> set[str] | None:
    """The names in a folder; None where there is no such folder."""
    try:
        return set(os.listdir(folder))  # noqa: PTH208
    except FileNotFoundError:
        return None


def _link(path: str, copy: str) -> None:
    try:
        os.link(path, copy, follow_symlinks=False)
    except OSError:  # a file system without hard links
        shutil.copy2(path, copy, follow_symlinks=False)
