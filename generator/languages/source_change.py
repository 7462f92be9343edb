"""What a change of a contract does to code that uses the generated packages (see `diff/rules.py`).

A rule of the comparison names one of these; a language says in its descriptor what it means there.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from generator.diff.changes import Effect


class SourceChange(StrEnum):
    """A kind of change in the classes of a package."""

    NAME = "name"
    """A class, a property or a constant is gone, or has another name or another shape."""
    USE = "use"
    """What a value may be, or whether it may be absent: code that relied on it has to be looked at."""
    POSITION = "position"
    """A constructor has one more parameter, or has them in another order."""
    CASE = "case"
    """A code list has one more code: a `switch` over all of them is no longer complete."""
    TYPE = "type"
    """A property has a wider or a narrower type."""


DYNAMIC: Final[Mapping[SourceChange, Effect]] = MappingProxyType(
    {SourceChange.NAME: Effect.BREAKS, SourceChange.USE: Effect.CONDITIONAL}
)
"""The effects in a language without static types, whose constructors take names."""
STATIC: Final[Mapping[SourceChange, Effect]] = MappingProxyType(
    {
        SourceChange.NAME: Effect.BREAKS,
        SourceChange.USE: Effect.CONDITIONAL,
        SourceChange.POSITION: Effect.CONDITIONAL,
        SourceChange.CASE: Effect.CONDITIONAL,
        SourceChange.TYPE: Effect.BREAKS,
    }
)
"""The effects in a language whose compiler checks types, parameters and `switch`."""
