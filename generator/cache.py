"""What is known to be unchanged is not made again: the input and output of the last run of a release folder.

The entry of a release folder lies in `<out>/.hubgen/`; it holds digests, sizes and times, and what the run said.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from generator import store
from generator.changes import MANIFEST, Changes
from generator.diagnostics import Diagnostic
from generator.fingerprint import tool
from generator.readers.files import input_files
from generator.readers.inputs import InputFiles
from generator.stamps import Stamp, is_same, is_settled, stamp

if TYPE_CHECKING:
    from generator.model import Release

FOLDER: Final = ".hubgen"
Sources = Mapping[str, Stamp]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a run left behind: what it was, what it read, what it wrote, and what it said."""

    tool: str
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
    path = _path(folder, out)
    try:
        noted = path.stat().st_mtime_ns
        entry = msgspec.json.decode(path.read_bytes(), type=Entry)
        if entry.tool != tool() or entry.targets != tuple(sorted(targets)) or not entry.files:
            return None
        names = [item.relative_to(folder).as_posix() for item in input_files(folder)]
        if names != list(entry.sources) or not _are_same(folder, entry.sources, noted, may_be_links=True):
            return None
        if not _are_same(out / entry.release, entry.files, noted, may_be_links=False):
            return None
    except (OSError, msgspec.MsgspecError):
        return None
    if not all(is_settled(item, noted) for item in (*entry.sources.values(), *entry.files.values())):
        with suppress(OSError):
            os.utime(path)  # they were read now: from here on their times tell
    return replace(entry, changes=Changes(unchanged=tuple(sorted(entry.files))))


def remember(
    folder: Path, out: Path, targets: Sequence[str], release: Release, problems: Sequence[Diagnostic], sources: Sources
) -> None:
    """Keep what `unchanged` needs; an entry that cannot be written is no fault, only no help."""
    from generator.writer import read_manifest

    root = out / release.version
    path = _path(folder, out)
    try:
        entry = Entry(
            tool(),
            tuple(sorted(targets)),
            release.version,
            len(release.schemas),
            tuple(problems),
            dict(sources),
            {name: stamp(f"{root}/{name}", digest) for name, digest in read_manifest(root).items()}
            | {MANIFEST: stamp(root / MANIFEST)},
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_suffix(f".{os.getpid()}")
        temporary.write_bytes(msgspec.json.encode(entry))
        temporary.replace(path)
    except (OSError, UnicodeEncodeError):
        return


def _are_same(root: Path, files: Mapping[str, Stamp], noted: int, *, may_be_links: bool) -> bool:
    base = os.fspath(root)
    return all(is_same(f"{base}/{name}", known, noted, may_be_link=may_be_links) for name, known in files.items())


def _path(folder: Path, out: Path) -> Path:
    return out / FOLDER / f"{store.digest(os.fsencode(folder.resolve().name)).hex()[:16]}.json"
