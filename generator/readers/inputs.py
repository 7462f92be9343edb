"""The one way to an input file: no link leads out of its folder, and what is hashed is what is parsed."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from generator.stamps import Stamp

MEMO_BYTES: Final = 64 * 2**20
"""Content that stays in memory for a second reader; what is beyond is read again, and must have the same digest."""
FOLDER_FLAGS: Final = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
FILE_FLAGS: Final = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
OUTSIDE: Final = "a link leads out of the folder; what it leads to is not read"
CHANGED: Final = "the file changed while it was read"


class LinkOutside(OSError):
    """The path of an input file leads out of the folder that it belongs to."""

    def __init__(self, path: Path) -> None:
        super().__init__(errno.ELOOP, OUTSIDE, os.fspath(path))


class TooMany(OSError):
    """The file has more bytes than the reader takes."""


def leads_inside(folder: Path | str, path: Path | str) -> bool:
    """Whether what `path` leads to, all links followed, is there and lies in `folder`."""
    try:
        return Path(path).resolve(strict=True).is_relative_to(Path(folder).resolve(strict=True))
    except (OSError, RuntimeError, ValueError):
        return False


def open_input(folder: Path, path: Path) -> int:
    """A descriptor of the plain file `path` of `folder`, opened step by step, so that no link is followed.

    A link that stays in the folder is looked up first. Raises `LinkOutside`, and `OSError` for what is no plain file.
    """
    try:
        parts = path.relative_to(folder).parts
        if ".." not in parts:
            return _open_parts(folder, parts)
    except ValueError:
        raise LinkOutside(path) from None
    except OSError as error:
        if error.errno not in (errno.ELOOP, errno.ENOTDIR):
            raise
    try:
        target, root = path.resolve(strict=True), folder.resolve(strict=True)
    except RuntimeError:  # links in a circle
        raise LinkOutside(path) from None
    if not target.is_relative_to(root):
        raise LinkOutside(path)
    return _open_parts(root, target.relative_to(root).parts)


def read_input(folder: Path, path: Path, most: int | None = None) -> bytes:
    """The bytes of an input file; raises `TooMany` over `most` bytes, `LinkOutside`, `OSError`."""
    return _read(folder, path, most)[0]


PARTS: Final = ("models", "nomenclatures", "test-cases", "asyncapi", "transforms")
"""The folders of a release that hold input files."""


def root_of(path: Path, parts: tuple[str, ...] = PARTS) -> Path:
    """The folder that a file named by itself must not leave: its release's where it lies in one, else its own."""
    return path.parent.parent if path.parent.name in parts else path.parent


@dataclass(slots=True)
class InputFiles:
    """The files of a release folder, for one run: each has one content, whoever reads it and however often."""

    folder: Path
    _contents: dict[Path, bytes] = field(default_factory=dict)
    _stamps: dict[Path, Stamp] = field(default_factory=dict)

    @staticmethod
    def of(folder: Path | InputFiles) -> InputFiles:
        """The files of a folder, or those that a run has begun to read."""
        return folder if isinstance(folder, InputFiles) else InputFiles(folder)

    def has(self, name: str) -> bool:
        """Whether the folder has a file of this path, which no link leads out of."""
        path = self.folder / name
        return path.exists() and (not path.is_symlink() or leads_inside(self.folder, path))

    def read(self, path: Path, most: int | None = None) -> bytes:
        """The bytes of a file: those that were read first. Raises `TooMany`, `LinkOutside`, `OSError`."""
        if path in self._contents:
            return _bounded(self._contents[path], most)
        content, stamp = _read(self.folder, path, most)
        if self._stamps.setdefault(path, stamp).digest != stamp.digest:
            raise OSError(errno.EBUSY, CHANGED, os.fspath(path))
        if len(content) + sum(map(len, self._contents.values())) <= MEMO_BYTES:
            self._contents[path] = content
        return content

    def stamp(self, path: Path) -> Stamp:
        """What the bytes that are read are, with the file's times before they were read. Raises `OSError`."""
        if path not in self._stamps:
            self.read(path)
        return self._stamps[path]


def _read(folder: Path, path: Path, most: int | None) -> tuple[bytes, Stamp]:
    with open(open_input(folder, path), "rb", buffering=0) as file:
        status = os.fstat(file.fileno())
        content = _bounded(file.read() if most is None else _at_most(file.fileno(), most + 1), most)
    digest = hashlib.sha256(content).hexdigest()
    return content, Stamp(digest, len(content), status.st_mtime_ns, status.st_ctime_ns)


def _at_most(descriptor: int, most: int) -> bytes:
    content = bytearray()
    while len(content) < most and (piece := os.read(descriptor, most - len(content))):
        content += piece
    return bytes(content)


def _bounded(content: bytes, most: int | None) -> bytes:
    if most is not None and len(content) > most:
        raise TooMany(errno.EFBIG, f"the file has more than {most} bytes")
    return content


def _open_parts(folder: Path, parts: tuple[str, ...]) -> int:
    """The plain file at `parts` below a folder; a link among them is an error."""
    parent = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        for part in parts[:-1]:
            inner = os.open(part, FOLDER_FLAGS, dir_fd=parent)
            os.close(parent)
            parent = inner
        descriptor = os.open(parts[-1] if parts else ".", FILE_FLAGS, dir_fd=parent)
    finally:
        os.close(parent)
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    raise OSError(errno.EINVAL, "it is no plain file")
