"""Objects within values, read by their classes."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from ._base import Pattern
from ._problems import Problem
from ._trials import Refused


def read_object(model: Any, data: Any) -> Any:
    """The object of a class that a value of JSON stands for; raises `Refused`."""
    from ._checking import checker
    from ._compiled import compiled
    from ._facets import repetitions

    try:
        return compiled(model).read(data)
    except (Refused, KeyError, TypeError, AttributeError):
        pass  # `1.0` is an integer, and XML's lists are lists: what is quick takes neither
    problems: list[Any] = []
    item = checker(model).read(data, "$", None, problems)
    if problems or any(repetitions(model, data, "$")):
        raise Refused
    return item


def object_problems(model: Any, data: Any, path: str) -> list[Problem]:
    """What is wrong with an object, its path being `path`."""
    from ._reading import checked_problems

    return checked_problems(model, data, path)


def object_json(item: Any) -> Any:
    """An object as JSON has it, its numbers as they were sent."""
    return item.to_dict()


def matches(pattern: Pattern, text: str) -> bool:
    """Whether a text is as a pattern has it."""
    return all(match(text) for match in _forms(pattern))


@cache
def _forms(pattern: Pattern) -> list[Callable[[str], Any]]:
    return [re.compile(form, re.ASCII).fullmatch for form in pattern.forms]
