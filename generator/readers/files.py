"""Which files of a release folder count."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from generator import store

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
    """Every file of a release folder that can change what is generated, sorted."""
    return sorted({*_model_files(folder), *samples(folder)})


def samples(folder: Path) -> list[Path]:
    """The sample messages of a release folder, of which its model has the names only."""
    return list(_below(folder / SAMPLES))


def model_facts(folder: Path) -> list[str | bytes]:
    """What decides the model of a release folder: the files that are read, and the names of the samples.

    Raises `OSError`.
    """
    return [*facts(folder, _model_files(folder)), *sorted({path.name for path in samples(folder)})]


def _model_files(folder: Path) -> list[Path]:
    return sorted({*documents(folder), *(path for kind in WORKBOOKS for path in workbooks(folder, kind))})


def documents(folder: Path) -> list[Path]:
    """The documents of a release folder that may be read, sorted: its own, and those that AsyncAPI refers to.

    A document at the top may refer to any other in the folder, one in `asyncapi/` to those below it, and to any other
    where it says `../`.
    """
    top = [name for name in _files(folder) if name.endswith(DOCUMENTS)]
    below = _documents_below(folder / ASYNCAPI)
    if set(top) - {MANIFEST, CLIENTS} or any(b"../" in _content(path) for path in below):
        below = _documents_below(folder)
    return sorted({*(folder / name for name in top), *below})


def facts(folder: Path, files: Iterable[Path]) -> list[str | bytes]:
    """What files of a release folder are: their names in it with their digests. Raises `OSError`."""
    return [fact for path in files for fact in (path.relative_to(folder).as_posix(), store.digest(path.read_bytes()))]


def workbooks(folder: Path, kind: str) -> list[Path]:
    """The workbooks of one kind (`models`, `nomenclatures`, `test-cases`), sorted."""
    return sorted(folder / kind / name for name in _files(folder / kind) if name.endswith(WORKBOOK))


def _files(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return [entry.name for entry in entries if entry.is_file() and not entry.name.startswith(LEFT_OUT)]
    except OSError:
        return []


def _documents_below(folder: Path) -> list[Path]:
    return [path for path in _below(folder) if path.name.endswith(DOCUMENTS)]


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:  # who reads it will say so
        return b""


def _below(folder: Path) -> Iterator[Path]:
    """Every file below a folder; a link to a folder is not followed."""
    for parent, _, names in os.walk(folder):
        for path in map(Path(parent).joinpath, names):
            if not path.name.startswith(LEFT_OUT) and path.is_file():
                yield path
