"""What a release folder gave."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.model import Release


@dataclass(frozen=True, slots=True)
class Loaded:
    """The checked model of a release folder (None where nothing of it can be generated), and all that is wrong."""

    release: Release | None
    problems: tuple[Diagnostic, ...]
