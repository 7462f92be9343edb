"""What a message is read from: a text, bytes, or a stream of either."""

from __future__ import annotations

from typing import Protocol, TypeAlias


class Stream(Protocol):
    """A file or what reads like one."""

    def read(self) -> str | bytes:
        """All that is in it."""


class Sink(Protocol):
    """A binary file or what is written to like one."""

    def write(self, data: bytes, /) -> object:
        """Take the bytes."""


Source: TypeAlias = str | bytes | bytearray | memoryview | Stream


def text_of(source: Source) -> str | bytes:
    """The text or the bytes of a source; a stream is read to its end."""
    if isinstance(source, str | bytes):
        return source
    if isinstance(source, bytearray | memoryview):
        return bytes(source)
    return source.read()
