"""Single values: their type, constants, codes, bounds and patterns (JSON Schema draft-07, 6)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from math import isfinite
from typing import Any

from ._bounds import Bounds, comparable
from ._numbers import json_float, whole
from ._objects import matches
from ._problems import Problem
from ._trials import Refused


@dataclass(frozen=True, slots=True)
class Leaf:
    """A single value: `type` is one of JSON's, or empty for any; each facet bears on values of its own type."""

    type: str = ""
    patterns: tuple[Any, ...] = ()
    codes: Any = None
    values: tuple[str, ...] = ()
    bounds: Bounds | None = None

    def read(self, value: Any) -> Any:
        """The value; raises `Refused`."""
        if self._wrong(value):
            raise Refused
        return (
            whole(value)
            if self.type == "integer" and isinstance(value, float)
            else value
        )

    def problems(self, value: Any, path: str) -> list[Problem]:
        """What is wrong with a value."""
        return [
            Problem(path, code, self.type if code == "type" else "")
            for code in self._wrong(value)
        ]

    def _wrong(self, value: Any) -> list[str]:
        """The codes of what is wrong with a value."""
        if not _is_of(value, self.type):
            return ["type"]
        is_known = self.codes is None or value in _texts(self.codes)
        found = [] if is_known else ["code"]
        if self.values and comparable(value) not in _constants(self.values):
            found = ["code"]
        if self.bounds is not None and (is_known or not isinstance(value, str)):
            found += filter(None, [self.bounds.problem(value)])
        if isinstance(value, str) and not all(
            matches(item, value) for item in self.patterns
        ):
            found.append("pattern")
        return found


def _is_of(value: Any, type_: str) -> bool:
    """Whether a value is of a JSON type; `1.0` is an integer (6.1.1)."""
    if type_ == "":
        return True
    if type_ == "string":
        return isinstance(value, str)
    if type_ == "boolean":
        return isinstance(value, bool)
    if (
        isinstance(value, bool)
        or not isinstance(value, int | float)
        or not isfinite(value)
    ):
        return False
    return type_ == "number" or isinstance(value, int) or whole(value) is not None


@cache
def _constants(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        comparable(json.loads(text, parse_float=json_float)) for text in texts
    )


@cache
def _texts(codes: Any) -> frozenset[str]:
    return frozenset(codes if isinstance(codes, tuple) else codes._value2member_map_)
