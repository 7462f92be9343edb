"""Which release folders were touched: a batch of events for each save, whatever the office suite does for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from generator.readers.files import LEFT_OUT

STEP: Final = 100
DEBOUNCE: Final = 800
"""Milliseconds: a batch ends when nothing has happened for a step, or after all of the second.

A large part of a workbook takes more than half a step to pack: what is half written is not read.
"""
BEAT: Final = 200
"""Milliseconds after which the library gives an empty batch: the first says that it watches."""


def touched(folders: Sequence[Path]) -> Iterator[list[Path]]:
    """All folders as soon as they are watched, then those that each batch of events touches; ends with Ctrl-C.

    So no save is missed: what is to be done at first is done when events are counted already.
    Raises `FileNotFoundError` where a folder is not there.
    """
    from watchfiles import watch

    whole = {folder: folder.resolve() for folder in folders}
    started = False
    for changes in watch(
        *whole.values(),
        step=STEP,
        debounce=DEBOUNCE,
        rust_timeout=BEAT,
        yield_on_timeout=True,
        watch_filter=None,
        raise_interrupt=False,
    ):
        paths = [Path(path) for _, path in changes]
        found = [folder for folder in folders if not started or counts(whole[folder], paths)]
        started = True
        if found:
            yield found


def counts(folder: Path, paths: Iterable[Path]) -> bool:
    """Whether one of the paths is in the folder, and neither a lock file of an office suite nor hidden."""
    return any(
        path.is_relative_to(folder) and not any(part.startswith(LEFT_OUT) for part in path.relative_to(folder).parts)
        for path in paths
    )
