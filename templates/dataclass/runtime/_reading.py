"""Objects from parsed JSON: fast where all is right, and else everything that is wrong."""

from __future__ import annotations

from typing import Any

from ._checking import checker
from ._compiled import Refused, compiled
from ._facets import repetitions
from ._paths import step
from ._problems import InvalidMessage, Problem


def read(model: type[Any], data: Any, path: str) -> Any:
    """The object that `data` stands for; raises `InvalidMessage`, its paths below `path`."""
    try:
        return compiled(model).read(data)
    except (Refused, KeyError, TypeError, AttributeError):
        pass  # what was refused is told outside of here, so that no traceback shows the value
    return _checked(model, data, path)


def _checked(model: type[Any], data: Any, path: str) -> Any:
    problems: list[Any] = []
    item = checker(model).read(data, path, None, problems)
    if problems:
        known: dict[int, str] = {}
        raise InvalidMessage([_problem(known, *found) for found in problems])
    if again := list(repetitions(model, data, path)):
        raise InvalidMessage(again)
    return item


def _problem(
    known: dict[int, str], place: Any, key: Any, code: str, detail: str
) -> Problem:
    """A problem as it was found: its place, a key below it, its code and detail."""
    below = "" if key is None else step(key)
    return Problem(f"{_path(place, known)}{below}", code, detail)


def _path(place: Any, known: dict[int, str]) -> str:
    """The path of a place; `known` has those of what holds others, by identity: many problems are below one."""
    if not isinstance(place, tuple):
        return str(place)
    holder, key = place
    path = known.get(id(holder))
    if path is None:
        path = known[id(holder)] = _path(holder, known)
    return path + step(key)
