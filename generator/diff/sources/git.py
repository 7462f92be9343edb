"""`git:REF:PATH`: a file or folder as a commit has it."""

from __future__ import annotations

import io
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Final

from generator.diagnostics import Collector, Location
from generator.toolchain.git import GitFailed, git

PARTS: Final = frozenset({"models", "nomenclatures", "asyncapi"})
"""Folders of a release whose files need the rest of the release to be read."""


@contextmanager
def exported(name: str, collector: Collector) -> Iterator[Path | None]:
    """The path of what `git:REF:PATH` names, in a temporary folder that goes away afterwards."""
    ref, _, path = name.removeprefix("git:").partition(":")
    with tempfile.TemporaryDirectory(prefix="hubgen-") as folder:
        try:
            yield _export(ref, path, Path(folder))
        except GitFailed as error:
            collector.error(
                "unreadable-git", Location(name), str(error), "write git:REF:PATH, such as git:v3.0:specs/3.0"
            )
            yield None


def _export(ref: str, path: str, folder: Path) -> Path:
    if not ref or ref.startswith("-"):
        raise GitFailed(f"{ref!r} is no revision")
    top = Path(git("rev-parse", "--show-toplevel").decode().strip())
    prefix = git("rev-parse", "--show-prefix").decode().strip()
    wanted = _inside(path if path.startswith("/") else prefix + path, top)
    whole = wanted.parent.parent if wanted.parent.name in PARTS else wanted
    for member in [wanted] if whole == PurePosixPath(".") else [whole]:
        _extract(git("-C", str(top), "archive", "--format=tar", ref, "--", str(member)), folder)
    found = folder.joinpath(*wanted.parts)
    if not found.exists():
        raise GitFailed(f"{path!r} is not in {ref}")
    return found


def _inside(path: str, top: Path) -> PurePosixPath:
    """A path from the top of the repository, without steps upwards."""
    pure = PurePosixPath(path)
    if pure.is_absolute():
        try:
            pure = PurePosixPath(Path(path).resolve().relative_to(top.resolve()).as_posix())
        except ValueError as error:
            raise GitFailed(f"{path!r} is outside of the repository") from error
    parts: list[str] = []
    for part in pure.parts:
        if part == ".." and not parts:
            raise GitFailed(f"{path!r} is outside of the repository")
        parts = parts[:-1] if part == ".." else [*parts, part]
    return PurePosixPath(*parts)


def _extract(archive: bytes, folder: Path) -> None:
    """The plain files of an archive; links and special files are left out, and no path leaves `folder`."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            parts = PurePosixPath(member.name).parts
            if not member.isfile() or ".." in parts or member.name.startswith("/"):
                continue
            target = folder.joinpath(*parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            content = tar.extractfile(member)
            target.write_bytes(content.read() if content else b"")
