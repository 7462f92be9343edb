"""Where the declared rules of transformations are: `transforms/` in a release folder or beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from generator.readers.inputs import read_input, root_of

FOLDER: Final = "transforms"
SEPARATOR: Final = "--"
"""Between the two releases, or messages, in the name of a file."""
SHEETS: Final = (".csv", ".xlsx")
RULE_FILES: Final = tuple(f"*{SEPARATOR}*{suffix}" for suffix in (".yaml", *SHEETS))


def rule_files(folders: Sequence[Path]) -> dict[str, bytes]:
    """The files of declared rules in release folders and beside them, by the folder's name and their path in it."""
    places = [*folders, *dict.fromkeys(folder.resolve().parent for folder in folders)]
    found = {}
    for place in places:
        for path in sorted(path for pattern in RULE_FILES for path in (place / FOLDER).glob(pattern)):
            try:
                found[f"{place.name}/{FOLDER}/{path.name}"] = read_input(root_of(path), path)
            except OSError:  # who reads its rules reports it
                continue
    return found
