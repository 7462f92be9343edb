"""Whether a whole run can be skipped: the input and output of a release folder are what the last run left.

The entry is in the user's cache, under the release folder and the output folder; it holds digests, sizes
and times, and the problems that the run reported. Without a cache every run reads and renders.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from generator import store
from generator.changes import MANIFEST, Changes
from generator.diagnostics import Diagnostic
from generator.readers.files import input_files
from generator.readers.inputs import InputFiles
from generator.stamps import Stamp, is_same, is_settled, stamp

if TYPE_CHECKING:
    from generator.model import Release

Sources = Mapping[str, Stamp]


@dataclass(frozen=True, slots=True)
class Entry:
    """A run: its targets, what it read, what it wrote, and the problems that it reported.

    `noted` is the time at which the entry was written, in nanoseconds.
    """

    noted: int
    targets: tuple[str, ...]
    release: str
    schemas: int
    problems: tuple[Diagnostic, ...]
    sources: dict[str, Stamp]
    files: dict[str, Stamp]
    changes: Changes = field(default_factory=Changes)


def sources_of(folder: Path | InputFiles) -> Sources:
    """Every input file by its path in the release folder, as it is read now."""
    files = InputFiles.of(folder)
    return {path.relative_to(files.folder).as_posix(): files.stamp(path) for path in input_files(files.folder)}


def source_hashes(folder: Path) -> dict[str, str]:
    """The SHA-256 of every input file, by its path in the release folder."""
    return {path: item.digest for path, item in sources_of(folder).items()}


def unchanged(folder: Path, out: Path, targets: Sequence[str]) -> Entry | None:
    """The entry of the last run, where its input and its output are still what they were."""
    cache = store.current()
    if cache is None:
        return None
    start = time.time_ns()
    try:
        entry = msgspec.msgpack.decode(cache.get(_key(folder, out)) or b"", type=Entry)
        if entry.targets != tuple(sorted(targets)) or not entry.files:
            return None
        names = [item.relative_to(folder).as_posix() for item in input_files(folder)]
        if names != list(entry.sources) or not _are_same(folder, entry.sources, entry.noted, may_be_links=True):
            return None
        if not _are_same(out / entry.release, entry.files, entry.noted, may_be_links=False):
            return None
    except (OSError, msgspec.MsgspecError):
        return None
    if not all(is_settled(item, entry.noted) for item in (*entry.sources.values(), *entry.files.values())):
        # Their content was compared now: from here on their times would show a change.
        cache.put(_key(folder, out), msgspec.msgpack.encode(replace(entry, noted=start)))
    return replace(entry, changes=Changes(unchanged=tuple(sorted(entry.files))))


def remember(
    folder: Path, out: Path, targets: Sequence[str], release: Release, problems: Sequence[Diagnostic], sources: Sources
) -> None:
    """Put into the cache what `unchanged` needs; where that cannot be, the next run renders again."""
    from generator.writer import read_manifest

    cache, root = store.current(), out / release.version
    if cache is None:
        return
    try:
        entry = Entry(
            time.time_ns(),
            tuple(sorted(targets)),
            release.version,
            len(release.schemas),
            tuple(problems),
            dict(sources),
            {name: stamp(f"{root}/{name}", digest) for name, digest in read_manifest(root).items()}
            | {MANIFEST: stamp(root / MANIFEST)},
        )
        cache.put(_key(folder, out), msgspec.msgpack.encode(entry))
    except (OSError, UnicodeEncodeError):
        return


def _are_same(root: Path, files: Mapping[str, Stamp], noted: int, *, may_be_links: bool) -> bool:
    base = os.fspath(root)
    return all(is_same(f"{base}/{name}", known, noted, may_be_link=may_be_links) for name, known in files.items())


def _key(folder: Path, out: Path) -> str:
    return store.key(("run", *(os.fsencode(os.path.realpath(path)) for path in (folder, out))))
