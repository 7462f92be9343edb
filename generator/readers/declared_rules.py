"""Where the declared rules of transformations are: `transforms/` in a release folder or beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

FOLDER: Final = "transforms"
SHEETS: Final = (".csv", ".xlsx")
SUFFIXES: Final = (".yaml", *SHEETS)


def rule_files(folder: Path) -> list[Path]:
    """The files of declared rules that count for a release folder, sorted."""
    places = (folder / FOLDER, folder.resolve().parent / FOLDER)
    return sorted(path for place in places for path in place.glob("*") if path.suffix in SUFFIXES)
