"""What must hold before anything is published: everything is committed, and the version says what changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generator.diagnostics import Collector, Diagnostic, Location, Severity
from generator.diff.job import run as compare
from generator.diff.versioning import version_problems
from generator.packaging.formers import version_of
from generator.readers.files import MANIFEST, input_files
from generator.toolchain import tools
from generator.toolchain.git import GitFailed, git

STATUS: Final = ("--porcelain", "--untracked-files=all", "--ignore-submodules=dirty")
"""A submodule is not looked into: that would run programs of its own configuration."""


def tree_problems(folder: Path) -> Iterator[Diagnostic]:
    """What git says against publishing the release: a change that is not committed, or files that it does not keep.

    A folder that is in no repository has nothing to say: a note.
    """
    place = Location(folder.as_posix())
    if tools.find(tools.GIT) is None:
        yield Diagnostic("missing-tool", Severity.ERROR, place, "git is missing: is all committed?", tools.GIT.remedy)
        return
    try:
        top = Path(_git(folder, "rev-parse", "--show-toplevel").strip())
    except GitFailed:
        yield Diagnostic("not-in-git", Severity.NOTE, place, "the release is in no git repository", "commit it to one")
        return
    status = _git(top, "-c", "core.quotePath=false", "status", *STATUS)
    changed = [line[3:] for line in status.splitlines()]
    known = set(_git(folder, "ls-files", "-z").split("\0"))
    inputs = (path.relative_to(folder).as_posix() for path in input_files(folder))
    changed += [name for name in inputs if name not in known and not any(item.endswith(name) for item in changed)]
    if changed:
        some = ", ".join(changed[:3]) + (", …" if len(changed) > 3 else "")
        text = f"{len(changed)} files are not committed: {some}"
        yield Diagnostic("dirty-tree", Severity.ERROR, place, text, "commit them, and publish what is committed")


def _git(folder: Path, *words: str) -> str:
    return git(*words, folder=folder).decode("utf-8", "replace")


def previous_release(folder: Path) -> Path | None:
    """The release beside `folder` with the highest version below its own; `None` where it is the first."""
    own = version_of(folder)
    known = (
        (path, version_of(path)) for path in sorted(folder.resolve().parent.iterdir()) if (path / MANIFEST).is_file()
    )
    older = [(version, path) for path, version in known if version and own and version < own]
    return max(older)[1] if older else None


def gate_problems(
    old: str, folder: Path, collector: Collector, *, waivers: Path | None = None, renames: Path | None = None
) -> Iterator[Diagnostic]:
    """What `hubgen release check OLD RELEASE_DIR` has against the release; reasons for no comparison in `collector`."""
    comparison = compare(old, str(folder), collector, waivers=waivers, renames=renames)
    if comparison is not None:
        yield from version_problems(comparison, Location(f"{folder.as_posix()}/{MANIFEST}"))
