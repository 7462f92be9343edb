"""One step of a publication: what it is, told as it can be typed, and how it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """`text` is what `--dry-run` shows; `act` does it, and may raise `ToolFailed` or `OSError`."""

    text: str
    act: Callable[[], None]
