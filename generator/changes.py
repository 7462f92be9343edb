"""What a run wrote, or why it wrote nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MANIFEST: Final = "manifest.json"
"""The file beside the targets of a release that names all that hubgen wrote, with its SHA-256."""


class WrongOutput(Exception):
    """The output folder cannot take the result; nothing has changed there."""


@dataclass(frozen=True, slots=True)
class LostFields:
    """A message that has fewer fields than in the last run; `now` is None where the message is missing."""

    message: str
    last: int
    now: int | None

    def __str__(self) -> str:
        if self.now is None:
            return f"{self.message}: missing; it had {_fields(self.last)} in the last run"
        return f"{self.message}: {_fields(self.last - self.now)} fewer than in the last run ({self.now} of {self.last})"


def _fields(number: int) -> str:
    return f"{number} field{'' if number == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class Changes:
    """What a run wrote (or would write): paths relative to the release's output, sorted.

    `lost` are the messages that have fewer fields than in the run before, where it wrote to the same folder.
    """

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    lost: tuple[LostFields, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the output is as it was."""
        return not self.written and not self.removed
