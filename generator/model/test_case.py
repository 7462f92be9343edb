"""Test cases (cahier de recette): the messages that a vendor exchanges with the hub, step by step."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.diagnostics import Location


class Direction(StrEnum):
    """Who sends, seen from the vendor under test."""

    SEND = "send"
    RECEIVE = "receive"


@dataclass(frozen=True, slots=True)
class CheckedValue:
    """A value that is checked, one per set of data; `level` tells how strictly (1 is mandatory)."""

    path: str
    values: tuple[str, ...]
    level: int
    location: Location


@dataclass(frozen=True, slots=True)
class TestStep:
    """One message exchanged.

    `file` is the example of samples/ that the step uses, `ignored` the JSON paths whose values are
    not compared with it, `replaced` those that take the vendor's own identifier.
    """

    number: str
    direction: Direction
    message: str
    description: str
    location: Location
    file: str = ""
    ignored: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    checked: tuple[CheckedValue, ...] = ()

    __test__ = False  # for pytest: the name is the domain's


@dataclass(frozen=True, slots=True)
class TestCase:
    """One case, played in one role; `has_examples` tells steps with files from steps with values."""

    perimeter: str
    name: str
    test: str
    description: str
    steps: tuple[TestStep, ...]
    location: Location
    has_examples: bool = True

    __test__ = False  # for pytest: the name is the domain's
