"""The cache: results under the digest of all that they came from.

An entry is written aside and renamed, so that runs at once never see half of one and none waits for
another; it begins with the checksum of its content, so that a damaged one is not believed. Entries
are data, read back by their types, never code. The oldest go when there are too many.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from generator.fingerprint import tool

FOLDER: Final = "HUBGEN_CACHE"
"""The environment variable that names the folder, or is `off`."""
MOST_BYTES: Final = 256 * 2**20
HOUR, DAY = 3600, 24 * 3600
CHECKSUM_BYTES: Final = 4
UNFINISHED: Final = "."
READ: Final = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
CREATE: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
OTHERS_MAY_WRITE: Final = stat.S_IWGRP | stat.S_IWOTH
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of entries, each a file named by its key."""

    folder: Path
    written: list[str] = field(default_factory=list, compare=False)
    """The keys that were put in meanwhile: a run that put none need not look for what is too old."""

    def get(self, key: str) -> bytes | None:
        """The entry's content; None where there is none that is whole."""
        path = self.folder / key
        if self.refusal():
            return None
        try:
            with open(os.open(path, READ), "rb") as file:  # noqa: PTH123  a descriptor
                expected, content = file.read(CHECKSUM_BYTES), file.read()
                if time.time() - os.fstat(file.fileno()).st_mtime > DAY:
                    os.utime(path)
        except OSError:
            return None
        return content if checksum(content) == expected else None

    def put(self, key: str, content: bytes) -> None:
        """Write an entry; where that cannot be, there is none, and no error."""
        unfinished = self.folder / f"{UNFINISHED}{key[:32]}.{os.urandom(8).hex()}"
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self.refusal():
                return
            with open(os.open(unfinished, CREATE, 0o600), "wb") as file:  # noqa: PTH123  a descriptor
                file.writelines((checksum(content), content))
            unfinished.replace(self.folder / key)
            self.written.append(key)
        except OSError:
            _remove(unfinished)

    def refusal(self) -> str:
        """Why the folder is not used: what is read from it decides outputs, so nobody else may write there."""
        try:
            link, status = self.folder.lstat(), self.folder.stat()
        except OSError:  # none yet, or one that nothing can be read from
            return ""
        if {link.st_uid, status.st_uid} != {os.geteuid()}:
            return f"{self.folder} belongs to another user"
        if stat.S_IMODE(status.st_mode) & OTHERS_MAY_WRITE:
            return f"others may write to {self.folder}"
        return ""

    def sizes(self) -> list[tuple[float, int, str]]:
        """The time, size and name of each file, the oldest first."""
        try:
            with os.scandir(self.folder) as files:
                return sorted((file.stat().st_mtime, file.stat().st_size, file.name) for file in files)
        except OSError:
            return []

    def trim(self, most: int = MOST_BYTES) -> None:
        """Remove what killed runs left unfinished, and the oldest entries where all take more than `most` bytes."""
        files = [] if self.refusal() else self.sizes()
        left = sum(size for _, size, _ in files)
        target = left if left <= most else most * 3 // 4
        for changed, size, name in files:
            is_left_over = name.startswith(UNFINISHED) and time.time() - changed > HOUR
            if is_left_over or left > target:
                _remove(self.folder / name)
                left -= size

    def clear(self) -> int:
        """Remove every entry; gives how many there were."""
        files = [] if self.refusal() else self.sizes()
        for *_, name in files:
            _remove(self.folder / name)
        return len(files)


_STORE: ContextVar[Store | None] = ContextVar("store", default=None)
"""Around a run, not through every signature: what a store holds never changes a result."""


def current() -> Store | None:
    """The store of this run; None where nothing is cached."""
    return _STORE.get()


def use(store: Store | None) -> None:
    """Cache in `store` from now on, in this process."""
    _STORE.set(store)


@contextmanager
def using(store: Store | None) -> Iterator[None]:
    """Cache in `store` meanwhile."""
    token = _STORE.set(store)
    try:
        yield
    finally:
        _STORE.reset(token)


def default() -> Store | None:
    """The user's store: the folder that `HUBGEN_CACHE` names, or `hubgen` in the user's cache folder."""
    named = os.environ.get(FOLDER, "")
    if named == "off":
        return None
    try:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:  # a user without a home
        return Store(Path(named)) if named else None
    return Store(Path(named) if named else base / "hubgen")


def key(facts: Sequence[str | bytes]) -> str:
    """The name of what comes from `facts`, by this version of the tool."""
    name = hashlib.sha256()
    for fact in (tool(), *facts):
        data = fact.encode("utf-8", "surrogatepass") if isinstance(fact, str) else fact
        name.update(len(data).to_bytes(8, "big") + data)
    return name.hexdigest()


def cached(kind: type[Value], facts: Sequence[str | bytes], compute: Callable[[], Value]) -> Value:
    """The result of `compute`, which `facts` alone decide: from the store, or else computed and put there."""
    store = current()
    if store is None:
        return compute()
    name = key(facts)
    content = store.get(name)
    if content is not None:
        with suppress(msgspec.MsgspecError):
            return msgspec.msgpack.decode(content, type=kind)
    value = compute()
    with suppress(UnicodeEncodeError):  # half a character (a lone surrogate) that a workbook brought
        store.put(name, msgspec.msgpack.encode(value))
    return value


def digest(content: bytes) -> bytes:
    """The SHA-256 of some content: what a key is made of."""
    return hashlib.sha256(content).digest()


def checksum(content: bytes) -> bytes:
    """The CRC-32 of some content, with which an entry begins: a disk is no opponent, and megabytes are read."""
    return zlib.crc32(content).to_bytes(CHECKSUM_BYTES, "big")


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
