"""Readers of single values and lists, made from what a field's annotation says."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from math import isfinite
from typing import Any

from ._base import HubModel, Items, Pattern
from ._shape import Member

ValueReader = Callable[[Any, Any, Any, list[Any]], Any]
"""Reads the value at a key of a place, and adds what is wrong with it to a list."""


class _Nothing:
    """The type of no value."""


def value_reader(
    member: Member, objects: Callable[[type[Any]], Any]
) -> tuple[type[Any], ValueReader]:
    """The type whose values need no reading, and the reader for all others; `objects` gives that of a class."""
    plain, read = _single(member, objects)
    return (_Nothing, _list(member, plain, read)) if member.is_list else (plain, read)


def _single(
    member: Member, objects: Callable[[type[Any]], Any]
) -> tuple[type[Any], ValueReader]:
    kind = member.kind
    if kind is Any:
        return _Nothing, lambda value, *_: value
    if issubclass(kind, HubModel):
        return _Nothing, objects(kind).read
    if issubclass(kind, Enum):
        return _Nothing, _code(kind)
    if kind is int:
        return int, _whole
    if kind is float:
        return int, _number
    if kind is bool:
        return bool, _refused("boolean")
    marks = [mark for mark in member.marks if isinstance(mark, Pattern)]
    return (_Nothing, _matching(marks[0])) if marks else (str, _refused("string"))


def _refused(name: str) -> ValueReader:
    def read(value: Any, place: Any, key: Any, problems: list[Any]) -> Any:
        problems.append((place, key, "type", name))

    return read


def _code(codes: type[Enum]) -> ValueReader:
    known = codes._value2member_map_

    def read(value: Any, place: Any, key: Any, problems: list[Any]) -> Any:
        if type(value) is not str:
            problems.append((place, key, "type", "string"))
            return None
        member = known.get(value)
        if member is None:
            try:
                return codes(value)  # kept in tolerant mode
            except ValueError:
                problems.append((place, key, "code", ""))
        return member

    return read


def _whole(value: Any, place: Any, key: Any, problems: list[Any]) -> Any:
    """A whole number, `1.0` included (JSON Schema draft-07, section 6.1.1)."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    problems.append((place, key, "type", "integer"))
    return None


def _number(value: Any, place: Any, key: Any, problems: list[Any]) -> Any:
    """A finite number."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if is_number and isfinite(value):
        return value
    problems.append((place, key, "type", "number"))
    return None


def _matching(mark: Pattern) -> ValueReader:
    matchers = [re.compile(form, re.ASCII).fullmatch for form in mark.forms]
    first, others = matchers[0], matchers[1:]

    def read(value: Any, place: Any, key: Any, problems: list[Any]) -> Any:
        if type(value) is not str:
            problems.append((place, key, "type", "string"))
        elif first(value) and all(match(value) for match in others):
            return value
        else:
            problems.append((place, key, "pattern", mark.shown))
        return None

    return read


def _list(member: Member, plain: type[Any], read_item: ValueReader) -> ValueReader:
    bounds = next((mark for mark in member.marks if isinstance(mark, Items)), Items())
    least, most = bounds.least or 0, bounds.most

    def read(value: Any, place: Any, key: Any, problems: list[Any]) -> Any:
        if not isinstance(value, list):
            problems.append((place, key, "type", "array"))
            return None
        if len(value) < least:
            problems.append((place, key, "min-items", ""))
        elif most is not None and len(value) > most:
            problems.append((place, key, "max-items", ""))
        here = (place, key)
        return [
            item if type(item) is plain else read_item(item, here, index, problems)
            for index, item in enumerate(value)
        ]

    return read
