"""The only module that writes: all of a release's output, or nothing of it.

The new tree is staged beside the old one, with hard links for what stays as it is, and swapped in
by one system call; a run that is killed leaves the old tree whole, and its stage is swept by the
next run. Files that hubgen did not write are carried over; a symbolic link is never followed.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from generator import __version__
from generator.changes import MANIFEST, Changes, WrongOutput
from generator.lost_fields import FieldCounts, compare_counts, counts_in
from generator.stages import LOCK, STAGE_PREFIX, sweep
from generator.swap import exchange
from generator.targets.base import OutputFile, json_file
from generator.trees import holds, link_tree

__all__ = ["MANIFEST", "Changes", "WrongOutput", "read_manifest", "sha256", "write_release"]
FORMER_STATE = ".hubgen"
"""Where earlier versions wrote the state of the last run, which is in the user's cache now."""
FORMER_ENTRY = re.compile(r"[0-9a-f]{16}\.(json|[0-9]+)")
NO_NAME = re.compile(r"/\.{0,2}/")
WHOLE = "."
"""Instead of a target: its files are all that the folder holds of ours."""


def write_release(
    out: Path,
    release: str,
    rendered: Mapping[str, Sequence[OutputFile]],
    sources: Mapping[str, str],
    *,
    fields: FieldCounts | None = None,
    dry_run: bool = False,
) -> Changes:
    """Bring `out/<release>/` to what the targets in `rendered` gave, other targets left alone.

    `sources` maps each input file to its SHA-256, for the manifest, and `fields` each message to its number of fields;
    without it the counts of the last run stay. Raises `WrongOutput`.
    """
    root = out / release
    if root.is_symlink():
        raise WrongOutput(f"{root} is a symbolic link; remove it, or give another folder with -o")
    try:
        if dry_run:
            return _plan(root, release, rendered, sources, fields)[1]
        out.mkdir(parents=True, exist_ok=True)
        with _locked(out):
            sweep(out)
            _remove_former_state(out / FORMER_STATE)
            files, changes = _plan(root, release, rendered, sources, fields)
            if not changes.is_empty:
                _replace(root, files, changes)
            return changes
    except OSError as error:
        raise WrongOutput(f"cannot write to {out}: {error.strerror or error}") from error


def read_manifest(root: Path) -> dict[str, str]:
    """The files that hubgen wrote below `root`, with their SHA-256; empty where it wrote none."""
    try:
        files = _document(root)["files"]
        return {str(path): str(digest) for path, digest in files.items() if _is_safe(str(path))}
    except (KeyError, TypeError, AttributeError):
        return {}


def _document(root: Path) -> Any:
    """The manifest below `root`, whatever it is; None where there is none."""
    try:
        return json.loads((root / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def sha256(content: bytes) -> str:
    """The digest that the manifest keeps."""
    return hashlib.sha256(content).hexdigest()


def _plan(
    root: Path,
    release: str,
    rendered: Mapping[str, Sequence[OutputFile]],
    sources: Mapping[str, str],
    fields: FieldCounts | None,
) -> tuple[dict[str, bytes], Changes]:
    """The files to have, and how that differs from what is there."""
    files: dict[str, bytes] = {}
    digests: dict[str, str] = {}
    for target, items in rendered.items():
        for item in items:
            path = item.path if target == WHOLE else f"{target}/{item.path}"
            if not _is_safe(path):
                raise WrongOutput(f"a target gave the path {item.path!r}, which may leave the output folder")
            files[path], digests[path] = item.content, item.sha256 or sha256(item.content)
    _check_folders(root, files)
    known = read_manifest(root)
    others = {} if WHOLE in rendered else known
    digests |= {path: digest for path, digest in others.items() if path.split("/")[0] not in rendered}
    last = counts_in(_document(root))
    now = last if fields is None else fields
    files[MANIFEST] = _manifest(release, digests, sources, now)
    same = {path for path, content in files.items() if holds(f"{root}/{path}", content)}
    for path in files.keys() - same - known.keys() - {MANIFEST}:
        if _exists(root / path):
            raise WrongOutput(f"{root / path} was not written by hubgen; move it away, or give another folder with -o")
    removed = [path for path in known.keys() - digests.keys() if _exists(root / path)]
    lost = compare_counts(last, now)
    return files, Changes(tuple(sorted(files.keys() - same)), tuple(sorted(same)), tuple(sorted(removed)), lost)


def _check_folders(root: Path, paths: Iterable[str]) -> None:
    """No folder of ours may be a link, which leads elsewhere, or a file of someone else."""
    folders = {""}
    for path in paths:
        while (path := path.rpartition("/")[0]) not in folders:
            folders.add(path)
    for folder in (root / folder for folder in sorted(folders)):
        if folder.is_symlink():
            raise WrongOutput(f"{folder} is a symbolic link; remove it, or give another folder with -o")
        if folder.exists() and not folder.is_dir():
            raise WrongOutput(f"{folder} is not a folder; move it away, or give another folder with -o")


def _manifest(release: str, digests: Mapping[str, str], sources: Mapping[str, str], fields: FieldCounts) -> bytes:
    document = {
        "release": release,
        "generator": {"name": "hubgen", "version": __version__},
        "sources": dict(sorted(sources.items())),
        "files": dict(sorted(digests.items())),
    }
    if fields:
        document["fields"] = dict(sorted(fields.items()))
    return json_file(MANIFEST, document).content


def _is_safe(path: str) -> bool:
    """Names between slashes, none of which is empty or leads elsewhere."""
    return path.isprintable() and "\\" not in path and NO_NAME.search(f"/{path}/") is None


def _exists(path: Path) -> bool:
    return path.is_symlink() or path.exists()


def _replace(root: Path, files: Mapping[str, bytes], changes: Changes) -> None:
    stage = root.parent / f"{STAGE_PREFIX}{root.name}"
    gone = {*changes.written, *changes.removed}
    is_swapped = False
    try:
        _fill(stage, root, files, changes.written, gone)
        if not root.is_dir():
            stage.rename(root)
            return
        exchange(stage, root)
        is_swapped = True
        link_tree(str(stage), str(root), gone)  # what others put there in the meantime
    except BaseException:
        if is_swapped:
            exchange(stage, root)
        shutil.rmtree(stage, ignore_errors=True)
        raise
    shutil.rmtree(stage)


def _fill(stage: Path, root: Path, files: Mapping[str, bytes], written: Sequence[str], gone: Set[str]) -> None:
    """Make the new tree beside the old one."""
    stage.mkdir()
    if root.is_dir():
        link_tree(str(root), str(stage), gone)
    for folder in sorted({path.rpartition("/")[0] for path in written}):
        (stage / folder).mkdir(parents=True, exist_ok=True)
    for path in written:
        (stage / path).write_bytes(files[path])


@contextmanager
def _locked(out: Path) -> Iterator[None]:
    """One run at a time per output folder; a second one waits."""
    with (out / LOCK).open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _remove_former_state(folder: Path) -> None:
    """Remove the state that an earlier version left in the output; whatever else is in its folder stays, and a link."""
    if folder.is_symlink() or not folder.is_dir():
        return
    with suppress(OSError):
        for path in folder.iterdir():
            if FORMER_ENTRY.fullmatch(path.name) and (path.is_symlink() or path.is_file()):
                path.unlink()
        folder.rmdir()  # where nothing else is in it
