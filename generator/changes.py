"""What a run wrote, or why it wrote nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MANIFEST: Final = "manifest.json"
"""The file beside the targets of a release that names all that hubgen wrote, with its SHA-256."""


class WrongOutput(Exception):
    """The output folder cannot take the result; nothing has changed there."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a run wrote (or would write): paths relative to the release's output, sorted."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the output is as it was."""
        return not self.written and not self.removed
