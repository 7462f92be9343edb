"""The input files that a package was made from, for its bill of materials."""

from __future__ import annotations

from pathlib import Path

from generator.readers.files import input_files
from generator.readers.inputs import read_input


def sources_of(folder: Path) -> dict[str, bytes]:
    """The input files of a release folder that decide its packages, by their paths in it."""
    return {
        path.relative_to(folder).as_posix(): read_input(folder, path)
        for path in input_files(folder)
        if "samples" not in path.relative_to(folder).parts
    }
