"""Two folders change places, in one step where the system can."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def exchange(first: Path, second: Path) -> None:
    """Swap two folders of one file system.

    By `renameat2(RENAME_EXCHANGE)` (Linux ≥ 3.15) at no moment is either missing; elsewhere by
    three renames. Raises `OSError`.
    """
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is not None:
        arguments = (AT_FDCWD, os.fsencode(first), AT_FDCWD, os.fsencode(second), RENAME_EXCHANGE)
        if renameat2(*arguments) == 0:
            return
    aside = second.with_name(f"{first.name}.old")
    second.rename(aside)
    first.rename(second)
    aside.rename(first)
