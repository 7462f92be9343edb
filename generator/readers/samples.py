"""The sample messages of a release folder that its test cases name, each with the same message in the other format."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final

from generator.readers.files import samples
from generator.readers.inputs import InputFiles

LONGEST: Final = 5 * 2**20
"""Bytes of a sample that a document carries; a longer one is named and not carried."""
FORMATS: Final = (".json", ".xml")


def named_samples(folder: Path | InputFiles, names: Iterable[str]) -> dict[str, bytes]:
    """The content of each file of `names` that is among the samples, and of its twin in the other format, by name.

    Of several files with one name the first counts; what cannot be read is left out.
    """
    files = InputFiles.of(folder)
    there = {path.name: path for path in reversed(samples(files.folder))}
    found = {}
    wanted = dict.fromkeys(twin for named in names for twin in _twins(named))
    for name in wanted:
        if name in there:
            with suppress(OSError):
                found[name] = files.read(there[name], LONGEST)
    return found


def _twins(name: str) -> list[str]:
    path = PurePosixPath(name)
    return (
        [name, *(path.stem + ending for ending in FORMATS if ending != path.suffix)] if path.suffix in FORMATS else []
    )
