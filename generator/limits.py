"""How much input is accepted: about ten times what the real releases hold.

Workbooks come by mail, AsyncAPI documents and messages from anywhere: a limit that is hit is named in the message,
with what to do. `HUBGEN_LIMITS` sets others for one command, such as `HUBGEN_LIMITS=WORKBOOK_BYTES=64M,YAML_DEPTH=120`:
an environment variable, as a genuine large file is met on one machine, and no release folder may raise its own limits.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from typing import Final

VARIABLE: Final = "HUBGEN_LIMITS"
SETTING: Final = re.compile(r"\s*([A-Z_]+)\s*=\s*([0-9]{1,15})\s*([KMG]?)\s*")
FACTORS: Final = {"": 1, "K": 2**10, "M": 2**20, "G": 2**30}


class Limit(int):
    """A number that knows its name, what it counts, and how it was set.

    `highest` is what it may be raised to: the default where a contract fixes it, 0 for no bound.
    """

    name: str
    what: str
    default: int
    highest: int

    def exceeded(self) -> str:
        """What an error says: `more than 16,777,216 bytes of a YAML document (limit YAML_BYTES)`."""
        return f"more than {self:,} {self.what} (limit {self.name})"

    def sentence(self) -> str:
        """What an error without a hint of its own says."""
        return f"{self.exceeded()}; {self.remedy}"

    @property
    def is_fixed(self) -> bool:
        """Whether a contract with others fixes it."""
        return self.highest == self.default

    @property
    def remedy(self) -> str:
        """What to do about input that is beyond it."""
        if self.is_fixed:
            return "make it smaller: every package refuses it, too"
        more = min(2 * self, self.highest or 2 * self)
        return f"make it smaller, or raise the limit for a file that is genuine: {VARIABLE}={self.name}={more}"


def parse(text: str) -> tuple[Mapping[str, int], list[str]]:
    """The settings of a text such as `YAML_DEPTH=120,YAML_BYTES=32M`, and what is wrong with it."""
    found: dict[str, int] = {}
    problems = []
    for part in filter(str.strip, text.split(",")):
        match = SETTING.fullmatch(part)
        if match is None or not int(match[2]):
            problems.append(f"{part.strip()[:80]!r} is not NAME=NUMBER, with K, M or G behind it where wanted")
        else:
            found[match[1]] = int(match[2]) * FACTORS[match[3]]
    return found, problems


_settings, _problems = parse(os.environ.get(VARIABLE, ""))


def _limit(name: str, default: int, what: str, *, highest: int = 0) -> Limit:
    wanted = _settings.get(name, default)
    value = Limit(wanted if not highest else min(wanted, highest))
    value.name, value.what, value.default, value.highest = name, what, default, highest
    return value


WORKBOOK_BYTES: Final = _limit("WORKBOOK_BYTES", 32 * 2**20, "bytes in a workbook")
WORKBOOK_ENTRIES: Final = _limit("WORKBOOK_ENTRIES", 2_000, "parts in a workbook")
WORKBOOK_INFLATED_BYTES: Final = _limit("WORKBOOK_INFLATED_BYTES", 256 * 2**20, "bytes in a workbook, inflated")
WORKBOOK_RATIO: Final = _limit("WORKBOOK_RATIO", 200, "bytes in a part of a workbook for each one that is packed")
"""Of parts above one megabyte: styles of real workbooks reach 65, a bomb 1,000."""
WORKBOOK_SHEETS: Final = _limit("WORKBOOK_SHEETS", 256, "sheets in a workbook")
SHEET_ROWS: Final = _limit("SHEET_ROWS", 100_000, "rows in one sheet")
WORKBOOK_GRID_CELLS: Final = _limit("WORKBOOK_GRID_CELLS", 16_500_000, "cells from A1 to the last one, sheets together")
"""Rows × columns of the smallest rectangle around a sheet's cells: phantom columns up to
16,382 are real (DSF 0.6 to 1.2), a grid of a whole sheet is not."""
TYPE_DEPTH: Final = _limit("TYPE_DEPTH", 1_000, "types in each other", highest=5_000)
"""Types that are each first met inside the one before: the real releases have at most ten."""
YAML_BYTES: Final = _limit("YAML_BYTES", 16 * 2**20, "bytes in a YAML document")
YAML_DEPTH: Final = _limit("YAML_DEPTH", 100, "levels in a YAML document", highest=200)
YAML_NODES: Final = _limit("YAML_NODES", 1_000_000, "nodes in a YAML document")
"""Nodes of the document once its aliases are followed: what stops an alias bomb."""
REFERENCE_STEPS: Final = _limit("REFERENCE_STEPS", 50, "references from one to the next", highest=1_000)
MESSAGE_BYTES: Final = _limit("MESSAGE_BYTES", 32 * 2**20, "bytes in a message")
DEPTH: Final = _limit("DEPTH", 64, "levels in a message", highest=64)
"""Levels of a message; every generated package has it (docs/packages.md)."""
ATTRIBUTES: Final = _limit("ATTRIBUTES", 100, "attributes of an element", highest=100)
"""Attributes of an element of a message, namespace declarations among them: libxml2 compares each with every other."""
NUMBER_DIGITS: Final = _limit("NUMBER_DIGITS", 400, "characters in a number", highest=400)
"""Characters of a number; a double has 309 digits before its point."""


def every() -> Iterator[Limit]:
    """All limits, in the order of this module."""
    return (value for value in globals().values() if isinstance(value, Limit))


def state() -> str:
    """The value of each: what was read under some limits may not be readable under others."""
    return " ".join(f"{item.name}={item:d}" for item in every())


def problems() -> list[str]:
    """What is wrong with the variable: the command line refuses it, and nothing else reads it."""
    known = {item.name: item for item in every()}
    wrong = [f"{name} is no limit; there are {', '.join(known)}" for name in _settings if name not in known]
    for name, item in known.items():
        if item.highest and _settings.get(name, 0) > item.highest:
            wrong.append(f"{name} can be {item.highest} at most" + (", a contract fixes it" if item.is_fixed else ""))
    return [*_problems, *wrong]
