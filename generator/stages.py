"""Trees of output in the making, beside those that they replace; the next run removes what killed runs left."""

from __future__ import annotations

import fcntl
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

STAGE_PREFIX: Final = ".hubgen-stage-"
LOCK: Final = ".hubgen.lock"


def remove_stages(out: Path) -> None:
    """Remove the stages in an output folder, unless a run is at work there; no fault where that cannot be."""
    with suppress(OSError):
        if any(name.startswith(STAGE_PREFIX) for name in os.listdir(out)):  # noqa: PTH208  on the way of every run
            with (out / LOCK).open("a") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                sweep(out)


def sweep(out: Path) -> None:
    """Remove the stages of runs that were killed; the caller holds the lock, so that none is at work."""
    import shutil

    for stage in out.glob(f"{STAGE_PREFIX}*"):
        shutil.rmtree(stage)
