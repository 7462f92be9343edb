"""A file that we write is there whole, or as it was before: on a full disk, and where the run is killed."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

TEMPORARY: Final = ".hubgen-part-"
"""What the name of a file that is being written begins with, where the file system has no files without a name."""
NEW_MODE: Final = 0o666


def write_file(path: Path, content: bytes, *, may_replace: bool = True) -> None:
    """Write `content` to `path`, in one step; a link is written through, a device or pipe written to.

    Raises `FileExistsError` where it is there and not to be replaced, and `OSError`; nothing has changed then.
    """
    target = path.resolve() if may_replace else path
    known = _status(target)
    if known is not None and not may_replace:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    if known is not None and not stat.S_ISREG(known.st_mode):
        _write_into(target, content)
        return
    mode = NEW_MODE if known is None else stat.S_IMODE(known.st_mode)
    descriptor, name = _unnamed(target.parent, mode) or _named(target.parent, mode)
    try:
        _write_all(descriptor, content)
        if known is not None:
            os.fchmod(descriptor, mode)
        os.fsync(descriptor)
        if not name and not may_replace:
            _link(descriptor, target)
            return
        if not name:
            name = _free_name(target.parent)
            _link(descriptor, name)
        _put(name, target, may_replace=may_replace)
    except BaseException:
        if name:
            name.unlink(missing_ok=True)
        raise
    finally:
        os.close(descriptor)


def _put(name: Path, target: Path, *, may_replace: bool) -> None:
    if may_replace:
        name.replace(target)
        return
    os.link(name, target)
    name.unlink()


def _unnamed(folder: Path, mode: int) -> tuple[int, Path | None] | None:
    """A file that has no name yet, and so leaves nothing behind; None where there are none such (Linux has)."""
    flag = getattr(os, "O_TMPFILE", 0)
    if flag and Path("/proc/self/fd").exists():
        with suppress(OSError):
            return os.open(folder, flag | os.O_WRONLY | os.O_CLOEXEC, mode), None
    return None


def _named(folder: Path, mode: int) -> tuple[int, Path]:
    name = _free_name(folder)
    return os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, mode), name


def _free_name(folder: Path) -> Path:
    return folder / f"{TEMPORARY}{os.urandom(8).hex()}"


def _link(descriptor: int, path: Path) -> None:
    """Give a file its name; only where a descriptor is given does Python ask for the link in /proc to be followed."""
    os.link(f"/proc/self/fd/{descriptor}", path, src_dir_fd=descriptor, follow_symlinks=True)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _write_into(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CLOEXEC)
    try:
        _write_all(descriptor, content)
    finally:
        os.close(descriptor)


def _write_all(descriptor: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left) :]
