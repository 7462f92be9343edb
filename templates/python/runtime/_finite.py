"""Numbers that are not finite: no text of JSON or XML has them, but a program may put them into an object."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from math import isfinite
from typing import Any

from ._paths import step
from ._problems import InvalidMessage, Problem


def checked(document: Any, read: Callable[[Any], object]) -> list[Problem]:
    """What is wrong with a document, as JSON has it: what `read` refuses, and the numbers that are not finite."""
    found: list[Problem] = []
    try:
        read(document)
    except InvalidMessage as error:
        found = error.problems
    if _is_finite(document):
        return InvalidMessage(found).of(document).problems
    others = _not_finite(document, "$", {item.path for item in found})
    found = [*found, *(Problem(path, "type", "object") for path in others)]
    return InvalidMessage(found).of(document).problems


def _is_finite(value: Any) -> bool:
    if isinstance(value, dict):
        return all(map(_is_finite, value.values()))
    if isinstance(value, list):
        return all(map(_is_finite, value))
    return not isinstance(value, float) or isfinite(value)


def _not_finite(value: Any, path: str, told: Collection[str]) -> Iterator[str]:
    """The paths of such numbers; what is told already has the wrong type, and no more is told of what is in it."""
    if path in told:
        return
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _not_finite(item, path + step(key), told)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _not_finite(item, path + step(index), told)
    elif not _is_finite(value):
        yield path
