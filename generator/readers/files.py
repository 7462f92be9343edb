"""Which files of a release folder count."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from generator.readers.inputs import InputFiles, leads_inside

MANIFEST: Final = "release.yaml"
CLIENTS: Final = "clients.yaml"
WORKBOOK: Final = ".xlsx"
WORKBOOKS: Final = ("models", "nomenclatures", "test-cases")
DOCUMENTS: Final = (".yaml", ".yml", ".json")
ASYNCAPI: Final = "asyncapi"
SAMPLES: Final = "samples"
LEFT_OUT: Final = ("~$", ".")
"""What the names of lock files of an office suite, and of hidden files, begin with."""

Entry = tuple[Path, bool]
"""A file, and whether it may be read: no link leads out of the folder."""


def input_files(folder: Path) -> list[Path]:
    """Every file of a release folder that can change what is generated, sorted."""
    return sorted({*_model_files(InputFiles(folder)), *samples(folder)})


def samples(folder: Path) -> list[Path]:
    """The sample messages of a release folder, of which its model has the names only."""
    return _readable(_below(folder, folder / SAMPLES))


def model_facts(folder: Path | InputFiles) -> list[str | bytes]:
    """What decides the model of a release folder: the files that are read, the names of the samples, the bad links.

    Raises `OSError`.
    """
    files = InputFiles.of(folder)
    messages = [*_below(files.folder, files.folder / SAMPLES)]  # hundreds of files, looked at once
    names = sorted({path.name for path in _readable(messages)})
    links = [path.relative_to(files.folder).as_posix() for path in _bad_links(files.folder, messages)]
    return [*facts(files, _model_files(files)), *names, "links", *links]


def bad_links(folder: Path) -> list[Path]:
    """The links among the inputs of a release folder that lead out of it, or nowhere, sorted; none of them is read."""
    return _bad_links(folder, _below(folder, folder / SAMPLES))


def _bad_links(folder: Path, messages: Iterable[Entry]) -> list[Path]:
    found = [*_in(folder, folder, DOCUMENTS), *_below(folder, folder / ASYNCAPI), *messages]
    for kind in WORKBOOKS:
        found += _in(folder, folder / kind, (WORKBOOK,))
    return sorted({path for path, may_be_read in found if not may_be_read})


def _readable(entries: Iterable[Entry]) -> list[Path]:
    return [path for path, may_be_read in entries if may_be_read]


def _model_files(files: InputFiles) -> list[Path]:
    folder = files.folder
    return sorted({*documents(files), *(path for kind in WORKBOOKS for path in workbooks(folder, kind))})


def documents(folder: Path | InputFiles) -> list[Path]:
    """The documents of a release folder that may be read, sorted: its own, and those that AsyncAPI refers to.

    A document at the top may refer to any other in the folder, one in `asyncapi/` to those below it, and to any other
    where it says `../`.
    """
    files = InputFiles.of(folder)
    top = _readable(_in(files.folder, files.folder, DOCUMENTS))
    below = _documents_below(files.folder, files.folder / ASYNCAPI)
    if {path.name for path in top} - {MANIFEST, CLIENTS} or any(b"../" in _content(files, path) for path in below):
        below = _documents_below(files.folder, files.folder)
    return sorted({*top, *below})


def facts(folder: Path | InputFiles, paths: Iterable[Path]) -> list[str | bytes]:
    """What files of a release folder are: their names in it with their digests. Raises `OSError`."""
    files = InputFiles.of(folder)
    return [fact for path in paths for fact in (path.relative_to(files.folder).as_posix(), files.stamp(path).digest)]


def workbooks(folder: Path, kind: str) -> list[Path]:
    """The workbooks of one kind (`models`, `nomenclatures`, `test-cases`), sorted."""
    return sorted(_readable(_in(folder, folder / kind, (WORKBOOK,))))


def _documents_below(root: Path, folder: Path) -> list[Path]:
    return [path for path in _readable(_below(root, folder)) if path.name.endswith(DOCUMENTS)]


def _content(files: InputFiles, path: Path) -> bytes:
    try:
        return files.read(path)
    except OSError:  # who reads it will say so
        return b""


def _in(root: Path, folder: Path, endings: tuple[str, ...]) -> Iterator[Entry]:
    """The files of a folder whose names end so, and whether each may be read: no link leads out of `root`."""
    return (
        (path, may_be_read)
        for path, may_be_read, is_folder in _entries(root, folder)
        if path == folder or (path.name.endswith(endings) and not is_folder)
    )


def _below(root: Path, folder: Path) -> Iterator[Entry]:
    """The same for every file below a folder; a link to a folder is not followed, and bad where it leads out."""
    for path, may_be_read, is_folder in _entries(root, folder):
        if not is_folder or path == folder:
            yield path, may_be_read
        elif not path.is_symlink():
            yield from _below(root, path)


def _entries(root: Path, folder: Path) -> Iterator[tuple[Path, bool, bool]]:
    """What is in a folder: its path, whether no link leads out of `root`, and whether it is a folder.

    A folder that leads out itself is all that is said of it.
    """
    if folder != root and folder.is_symlink() and not leads_inside(root, folder):
        yield folder, False, True
        return
    try:
        with os.scandir(folder) as found:
            for entry in found:
                if entry.name.startswith(LEFT_OUT):
                    continue
                may_be_read = not entry.is_symlink() or leads_inside(root, entry.path)
                is_folder = may_be_read and entry.is_dir()
                if is_folder or not may_be_read or entry.is_file():
                    yield folder / entry.name, may_be_read, is_folder
    except OSError:
        return
