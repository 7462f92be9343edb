"""What is known to be unchanged is not made again: the fingerprints of a run's input and output.

The entry of a release folder lies in `<out>/.hubgen/`; it holds digests only.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec

from generator.diagnostics import Diagnostic
from generator.model import Release
from generator.paths import CODE, TEMPLATES
from generator.readers.files import input_files
from generator.writer import MANIFEST, Changes, read_manifest, sha256

FOLDER = ".hubgen"
LIBRARIES = ("datamodel-code-generator", "jinja2", "python-calamine")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a run left behind: the key of its input, and what it said."""

    key: str
    release: str
    schemas: int
    problems: tuple[Diagnostic, ...]
    changes: Changes = field(default_factory=Changes)


def source_hashes(folder: Path) -> dict[str, str]:
    """The SHA-256 of every input file, by its path in the release folder."""
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()) for path in input_files(folder)}


def unchanged(folder: Path, out: Path, targets: Sequence[str]) -> Entry | None:
    """The entry of the last run, where its input and its output are still what they were."""
    try:
        entry = msgspec.json.decode(_path(folder, out).read_bytes(), type=Entry)
        if entry.key != _key(folder, targets):
            return None
        files = read_manifest(out / entry.release)
        if not files or any(sha256((out / entry.release / path).read_bytes()) != files[path] for path in files):
            return None
    except (OSError, msgspec.MsgspecError):
        return None
    return _all_unchanged(entry, files)


def remember(folder: Path, out: Path, targets: Sequence[str], release: Release, problems: Sequence[Diagnostic]) -> None:
    """Keep what `unchanged` needs; an entry that cannot be written is no fault, only no help."""
    entry = Entry(_key(folder, targets), release.version, len(release.schemas), tuple(problems))
    path = _path(folder, out)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_suffix(f".{os.getpid()}")
        temporary.write_bytes(msgspec.json.encode(entry))
        temporary.replace(path)
    except OSError:
        return


def _all_unchanged(entry: Entry, files: dict[str, str]) -> Entry:
    changes = Changes(unchanged=(*sorted(files), MANIFEST))
    return Entry(entry.key, entry.release, entry.schemas, entry.problems, changes)


def _path(folder: Path, out: Path) -> Path:
    return out / FOLDER / f"{sha256(os.fsencode(folder.resolve().name))[:16]}.json"


def _key(folder: Path, targets: Sequence[str]) -> str:
    facts = [_tool(), *sorted(targets), *(f"{path} {digest}" for path, digest in source_hashes(folder).items())]
    return sha256("\n".join(facts).encode())


def _tool() -> str:
    """The fingerprint of hubgen itself, and of the libraries that shape what it writes."""
    digest = hashlib.sha256()
    for root in (CODE, TEMPLATES):
        for path in sorted(root.rglob("*")):
            if path.suffix in {".py", ".jinja", ".css", ".js"}:
                digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return " ".join([digest.hexdigest(), *(_version(name) for name in LIBRARIES)])


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
