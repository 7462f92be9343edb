"""Output trees as facts: what is in them, and what the manifest says of it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from generator.targets.base import OutputFile
from generator.writer import Changes, write_release

Tree = dict[str, str]


def tree(root: Path) -> Tree:
    """Every file below `root` with its SHA-256; links by where they point."""
    return {
        path.relative_to(root).as_posix(): f"-> {path.readlink()}" if path.is_symlink() else digest(path.read_bytes())
        for path in sorted(root.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def write(out: Path, *, dry_run: bool = False, **targets: dict[str, str]) -> Changes:
    """`write_release` of release 9.0: for each target its files and their texts."""
    rendered = {
        name: [OutputFile(path, text.encode()) for path, text in files.items()] for name, files in targets.items()
    }
    return write_release(out, "9.0", rendered, {"models/a.xlsx": "0" * 64}, dry_run=dry_run)


def manifest_is_right(root: Path) -> bool:
    """Every file that the manifest names is there, with its hash."""
    files = json.loads((root / "manifest.json").read_text("utf-8"))["files"]
    return {path: digest((root / path).read_bytes()) for path in files} == files
