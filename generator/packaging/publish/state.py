"""What a repository has already of a package: an interrupted publication resumes where it stopped."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.languages.destination import Destination
from generator.languages.ecosystem import Coordinate


@dataclass(frozen=True, slots=True)
class State:
    """The names of a package's files: those that are there and equal byte for byte, those that are there and are not
    (or cannot be compared), and those to send. `beside` names checksums and indexes that a server lacks although it
    has files. `is_known` is false where the repository does not say."""

    equal: tuple[str, ...] = ()
    different: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    is_known: bool = True


def of_folder(root: Path, files: Mapping[str, bytes]) -> State:
    """What a folder has of `files`, by their paths below it."""
    there = (name for name in files if os.path.lexists(root / name))
    return _compared(files, {name: _content(root / name) for name in there})


def of_server(coordinate: Coordinate, place: Destination, files: Mapping[str, bytes]) -> State:
    """What a server has of `files`, by name."""
    ecosystem = coordinate.ecosystem
    try:
        state = _compared(files, ecosystem.published(coordinate, tuple(files), place))
        equal = {name: files[name] for name in state.equal}
        return replace(state, beside=ecosystem.lacking(coordinate, equal, place)) if equal else state
    except (OSError, ValueError, KeyError, TypeError):
        return State(missing=tuple(files), is_known=False)


def _compared(files: Mapping[str, bytes], there: Mapping[str, bytes | None]) -> State:
    return State(
        equal=tuple(name for name in files if name in there and there[name] == files[name]),
        different=tuple(name for name in files if name in there and there[name] != files[name]),
        missing=tuple(name for name in files if name not in there),
    )


def _content(path: Path) -> bytes | None:
    """What a plain file holds; a link, a folder or a file that cannot be read is not equal to anything."""
    try:
        return path.read_bytes() if path.is_file() and not path.is_symlink() else None
    except OSError:
        return None
