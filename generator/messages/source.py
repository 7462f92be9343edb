"""Documents to check, from files, folders, logs of JSON lines and standard input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from generator import limits
from generator.readers.inputs import open_input

STANDARD_INPUT: Final = "-"
DOCUMENTS: Final = frozenset({".json", ".xml"})
LOGS: Final = frozenset({".jsonl", ".ndjson", ".log"})


@dataclass(frozen=True, slots=True)
class Document:
    """One document: what to call it (a file, or a file and its line), and its bytes."""

    name: str
    data: bytes


def documents(paths: Iterable[str], standard_input: BinaryIO, release: Path | None = None) -> Iterator[Document]:
    """Every document below `paths`: a folder gives its files in order, a log each of its lines.

    At most one byte over the limit is read of a document. Raises `OSError` for a file that cannot be read, and
    `LinkOutside` for one of a folder, or of the folder `release`, that is a link out of it.
    """
    for name in paths:
        if name == STANDARD_INPUT:
            yield Document("<stdin>", standard_input.read(limits.MESSAGE_BYTES + 1))
            continue
        path = Path(name)
        if path.is_dir():
            files = sorted(item for item in path.rglob("*") if item.suffix.lower() in DOCUMENTS | LOGS)
            for item in files:
                yield from _file(item, _around(item, release) or path)
        else:
            yield from _file(path, _around(path, release))


def _around(path: Path, release: Path | None) -> Path | None:
    """The release folder, where the path is written as one of its files."""
    return release if release and path.absolute().is_relative_to(release.absolute()) else None


def _file(path: Path, folder: Path | None) -> Iterator[Document]:
    """A file that is named alone is opened as it is; one of a folder, only where no link leads out of that."""
    with path.open("rb") if folder is None else _opened(folder, path) as stream:
        if path.suffix.lower() not in LOGS:
            yield Document(path.as_posix(), stream.read(limits.MESSAGE_BYTES + 1))
            return
        number = 0
        while line := stream.readline(limits.MESSAGE_BYTES + 1):
            number += 1
            if line.strip():
                yield Document(f"{path.as_posix()}:{number}", line)


def _opened(folder: Path, path: Path) -> BinaryIO:
    return os.fdopen(open_input(folder.absolute(), path.absolute()), "rb")
