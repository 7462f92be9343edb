"""Readers of single values and lists, made from what a field's annotation says."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from math import isfinite
from typing import Any

from ._base import HubModel, Items, Pattern
from ._bounds import Bounds
from ._facets import bounds_of
from ._numbers import whole
from ._shape import Member
from ._value_reading import kind_checker

ValueReader = Callable[[Any, Any, Any, list[Any]], Any]
"""Reads the value at a key of a place, and adds what is wrong with it to a list."""


def value_reader(member: Member, objects: Callable[[Any], Any]) -> ValueReader:
    """The reader of a field's value; `objects` gives what reads the objects of a class."""
    read = _single(member, objects)
    limits = bounds_of(member)
    read = read if limits is None else _bounded(limits, read)
    return _list(bounds(member), read) if member.is_list else read


def bounds(member: Member) -> tuple[int, int | None]:
    """How many values a list takes; None where there is no most."""
    marks = [mark for mark in member.marks if isinstance(mark, Items)]
    return (marks[0].least or 0, marks[0].most) if marks else (0, None)


def matchers(member: Member) -> tuple[str, list[Callable[[str], Any]]]:
    """The pattern of a text as it is told, and what each of its forms is matched by; none where it has none."""
    marks = [mark for mark in member.marks if isinstance(mark, Pattern)]
    if not marks:
        return "", []
    forms = marks[0].forms
    return marks[0].shown, [re.compile(form, re.ASCII).fullmatch for form in forms]


def _single(member: Member, objects: Callable[[Any], Any]) -> ValueReader:
    kind = member.kind
    if member.rule is not None:
        return kind_checker(member)
    if kind is Any:
        return lambda value, *_: value
    if issubclass(kind, HubModel):
        read: ValueReader = objects(kind).read
        return read
    if issubclass(kind, Enum):
        return _code(kind)
    return {int: _whole, float: _number, bool: _boolean}.get(kind) or _text(member)


def _text(member: Member) -> ValueReader:
    shown, matching = matchers(member)

    def read(value: Any, place: Any, key: Any, problems: list[Any]) -> Any:
        if not isinstance(value, str):
            problems.append((place, key, "type", "string"))
        elif not all(match(value) for match in matching):
            problems.append((place, key, "pattern", shown))
        return value

    return read


def _bounded(limits: Bounds, read_value: ValueReader) -> ValueReader:
    def read(value: Any, place: Any, key: Any, problems: list[Any]) -> Any:
        code = limits.problem(value)
        before = len(problems)
        item = read_value(value, place, key, problems)
        if code and not any(found[2] == "type" for found in problems[before:]):
            problems.append((place, key, code, ""))
        return item

    return read


def _code(codes: type[Enum]) -> ValueReader:
    def read(value: Any, place: Any, key: Any, problems: list[Any]) -> Any:
        if not isinstance(value, str):
            problems.append((place, key, "type", "string"))
            return None
        try:
            return codes(value)  # an unknown one is kept in tolerant mode
        except ValueError:
            problems.append((place, key, "code", ""))
            return None

    return read


def _whole(value: Any, place: Any, key: Any, problems: list[Any]) -> Any:
    """A whole number, `1.0` included (JSON Schema draft-07, section 6.1.1)."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    number = whole(value) if isinstance(value, float) and isfinite(value) else None
    if number is not None:
        return number
    problems.append((place, key, "type", "integer"))
    return None


def _number(value: Any, place: Any, key: Any, problems: list[Any]) -> Any:
    """A finite number."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not (is_number and isfinite(value)):
        problems.append((place, key, "type", "number"))
    return value


def _boolean(value: Any, place: Any, key: Any, problems: list[Any]) -> Any:
    if not isinstance(value, bool):
        problems.append((place, key, "type", "boolean"))
    return value


def _list(limits: tuple[int, int | None], read_item: ValueReader) -> ValueReader:
    least, most = limits

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
            read_item(item, here, index, problems) for index, item in enumerate(value)
        ]

    return read
