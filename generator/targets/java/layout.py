"""The default layout of a Maven repository, with checksums and `maven-metadata.xml`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from generator.languages.ecosystem import Coordinate

METADATA: Final = "maven-metadata.xml"


def folder(item: Coordinate) -> str:
    """The folder of a version in the repository's default layout."""
    return f"{item.group.replace('.', '/')}/{item.name}/{item.version}"


def artifact_folder(item: Coordinate) -> str:
    """The folder of an artifact, with all its versions."""
    return folder(item).rpartition("/")[0]


def companions(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The checksums beside the files."""
    return {f"{name}.{kind}": digest(kind, data) for name, data in files.items() for kind in ("sha1", "sha256")}


def index(coordinate: Coordinate, root: Path) -> Mapping[str, bytes]:
    """The versions of an artifact that the folder holds (Maven repository metadata)."""
    path = artifact_folder(coordinate)
    content = metadata(coordinate, {item.name for item in (root / path).iterdir() if item.is_dir()})
    return {f"{path}/{METADATA}": content, f"{path}/{METADATA}.sha1": digest("sha1", content)}


def metadata(coordinate: Coordinate, known: Iterable[str]) -> bytes:
    """`maven-metadata.xml` of an artifact with these versions."""
    versions = sorted(known, key=_natural)
    items = "".join(f"<version>{escape(version)}</version>" for version in versions)
    versioning = f"<release>{escape(versions[-1])}</release><versions>{items}</versions>"
    named = f"<groupId>{coordinate.group}</groupId><artifactId>{coordinate.name}</artifactId>"
    return f"<metadata>{named}<versioning>{versioning}</versioning></metadata>\n".encode()


def _natural(version: str) -> tuple[list[int], bool, list[tuple[int, str]]]:
    """A version's order: by numbers; a candidate comes before its release, and after those with lower numbers."""
    numbers, _, stage = version.partition("-")
    parts = [(int(part), "") if part.isdigit() else (-1, part) for part in stage.split(".")]
    return [int(part) if part.isdigit() else 0 for part in numbers.split(".")], not stage, parts


def digest(kind: str, content: bytes) -> bytes:
    """A checksum as it stands beside a file."""
    return hashlib.new(kind, content, usedforsecurity=False).hexdigest().encode()
