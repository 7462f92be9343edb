"""Which files of a release folder count."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

MANIFEST: Final = "release.yaml"
CLIENTS: Final = "clients.yaml"
WORKBOOK: Final = ".xlsx"
WORKBOOKS: Final = ("models", "nomenclatures", "test-cases")
DOCUMENTS: Final = (".yaml", ".yml", ".json")
ASYNCAPI: Final = "asyncapi"
SAMPLES: Final = "samples"
LEFT_OUT: Final = ("~$", ".")
"""What the names of lock files of an office suite, and of hidden files, begin with."""


def input_files(folder: Path) -> list[Path]:
    """Every file of a release folder that can change what is generated, sorted.

    A document at the top may refer to any other in the folder; one in `asyncapi/` to those below it.
    """
    top = [name for name in _files(folder) if name.endswith(DOCUMENTS)]
    refers_anywhere = bool(set(top) - {MANIFEST, CLIENTS})
    deep = "." if refers_anywhere else ASYNCAPI
    found = {
        *(folder / name for name in top),
        *(path for kind in WORKBOOKS for path in workbooks(folder, kind)),
        *(path for path in _below(folder / deep) if path.name.endswith(DOCUMENTS)),
        *_below(folder / SAMPLES),
    }
    return sorted(found)


def workbooks(folder: Path, kind: str) -> list[Path]:
    """The workbooks of one kind (`models`, `nomenclatures`, `test-cases`), sorted."""
    return sorted(folder / kind / name for name in _files(folder / kind) if name.endswith(WORKBOOK))


def _files(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return [entry.name for entry in entries if entry.is_file() and not entry.name.startswith(LEFT_OUT)]
    except OSError:
        return []


def _below(folder: Path) -> Iterator[Path]:
    """Every file below a folder; a link to a folder is not followed."""
    for parent, _, names in os.walk(folder):
        for path in map(Path(parent).joinpath, names):
            if not path.name.startswith(LEFT_OUT) and path.is_file():
                yield path
