"""A folder laid out as a repository of an ecosystem: what goes where."""

from __future__ import annotations

from collections.abc import Sequence

from generator.languages.ecosystem import Coordinate
from generator.targets.base import OutputFile


def places(coordinate: Coordinate, files: Sequence[OutputFile]) -> dict[str, bytes]:
    """The files that a package adds to the folder, by their paths in it."""
    ecosystem = coordinate.ecosystem
    folder = ecosystem.folder(coordinate)
    main = [item for item in files if item.path.endswith(ecosystem.endings)]
    named = {f"{folder}/{item.path}".lstrip("/"): item.content for item in main}
    return {**named, **ecosystem.companions(named)}
