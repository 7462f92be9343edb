"""How the npm package is built, and what a built one declares."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from generator.languages.ecosystem import Dependency
from generator.languages.workshop import Workshop
from generator.targets.base import OutputFile
from generator.targets.typescript.tools import NPM

QUIET: Final = {"npm_config_update_notifier": "false", "npm_config_audit": "false", "npm_config_fund": "false"}
MANIFEST: Final = "package/package.json"


def build(workshop: Workshop) -> Iterable[OutputFile]:
    """The tarball that `npm pack` makes, its bytes settled; no script of a package is run."""
    cache = {**QUIET, "npm_config_cache": str(workshop.built / "cache")}
    workshop.run(NPM, "pack", "--ignore-scripts", "--pack-destination", str(workshop.built), settings=cache)
    for path in workshop.results("*.tgz"):
        yield OutputFile(path.name, settled(path.read_bytes(), workshop.moment))


def settled(packed: bytes, moment: datetime) -> bytes:
    """The same tarball with its files by name, one moment, one mode and no owner, compressed anew."""
    files = sorted(files_of(packed).items())
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, content in files:
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode, entry.mtime = len(content), 0o644, int(moment.timestamp())
            archive.addfile(entry, io.BytesIO(content))
    return gzip.compress(stream.getvalue(), 9, mtime=0)


def declared(package: bytes) -> Iterable[Dependency]:
    """The dependencies in a tarball's `package.json`."""
    manifest = json.loads(files_of(package)[MANIFEST])
    for name, versions in manifest.get("dependencies", {}).items():
        yield Dependency(name, versions)


def files_of(packed: bytes) -> dict[str, bytes]:
    """The files of a tarball, by name."""
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        entries = {entry.name: archive.extractfile(entry) for entry in archive if entry.isfile()}
        return {name: stream.read() for name, stream in entries.items() if stream is not None}
