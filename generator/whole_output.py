"""Whether an output over several releases (`out/docs/`, `out/transforms/`) is what the last run left there.

The entry is in the user's cache, under the kind of output, its folder and the digests of all that it came from; it
holds the digest of the manifest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator import store
from generator.cache import source_hashes
from generator.changes import MANIFEST
from generator.writer import read_manifest, sha256

Sources = Mapping[str, str]
"""The digest of each input file, by its path."""


def sources_of(folders: Sequence[Path]) -> dict[str, str]:
    """The input files of release folders, by the folder's name and their path in it."""
    return {f"{folder.name}/{path}": digest for folder in folders for path, digest in source_hashes(folder).items()}


def unchanged(kind: str, root: Path, sources: Sources) -> dict[str, str]:
    """The files below `root` with their digests, where they came from these sources and are whole; none otherwise."""
    cache = store.current()
    try:
        if cache is None or cache.get(_key(kind, root, sources)) != sha256((root / MANIFEST).read_bytes()).encode():
            return {}
        files = read_manifest(root)
        return files if all(sha256((root / path).read_bytes()) == files[path] for path in files) else {}
    except OSError:
        return {}


def remember(kind: str, root: Path, sources: Sources) -> None:
    """Put into the cache what `unchanged` needs."""
    cache = store.current()
    if cache is not None:
        cache.put(_key(kind, root, sources), sha256((root / MANIFEST).read_bytes()).encode())


def _key(kind: str, root: Path, sources: Sources) -> str:
    return store.key((kind, str(root.resolve()), *(f"{path} {digest}" for path, digest in sources.items())))
