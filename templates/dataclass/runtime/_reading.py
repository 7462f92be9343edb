"""Objects from parsed JSON: fast where all is right, and else everything that is wrong."""

from __future__ import annotations

from typing import Any

from ._checking import checker
from ._compiled import Refused, compiled
from ._facets import repetitions
from ._paths import Steps
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
    if found := _all_problems(problems, model, data, path):
        raise InvalidMessage(found)
    return item


def checked_problems(model: type[Any], data: Any, path: str) -> list[Problem]:
    """What is wrong with the object that `data` stands for."""
    problems: list[Any] = []
    checker(model).read(data, path, None, problems)
    return _all_problems(problems, model, data, path)


def _all_problems(
    problems: list[Any], model: type[Any], data: Any, path: str
) -> list[Problem]:
    """The problems that were found; values that stand twice where nothing else is wrong."""
    found = _problems(problems)
    if any(problem.code != "unique" for problem in found):
        return found
    return [*found, *repetitions(model, data, path)]


def _problems(found: list[tuple[Any, Any, str, str]]) -> list[Problem]:
    """The problems that were found: of each its place, a key below it, its code and detail."""
    known: dict[int, str] = {}
    steps = Steps()
    return [
        Problem(_path(place, known, steps, key), code, detail)
        for place, key, code, detail in found
    ]


def _path(place: Any, known: dict[int, str], steps: Steps, key: Any = None) -> str:
    """The path of a place, or of a key below it.

    `known` has the paths of what holds others, by identity: many problems are below one.
    """
    path: str = place
    if type(place) is tuple:
        holder, last = place
        above = known.get(id(holder))
        if above is None:
            above = known[id(holder)] = _path(holder, known, steps)
        path = above + (f"[{last}]" if type(last) is int else steps[last])
    if key is None:
        return path
    return path + (f"[{key}]" if type(key) is int else steps[key])
