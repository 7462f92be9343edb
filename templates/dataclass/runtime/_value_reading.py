"""Readers of values that only an AsyncAPI document can describe, with everything that is wrong found."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ._marks import value_mark
from ._null import NULL
from ._paths import step
from ._shape import Member
from ._trials import Refused, is_trial


def kind_reader(member: Member) -> Callable[[Any], Any]:
    """What reads one value of a field, or raises `Refused`."""
    mark = value_mark(member.marks)
    read: Callable[[Any], Any] = member.rule.read
    if mark is None or not mark.is_field:
        return read

    def read_field(value: Any) -> Any:
        found = read(value)
        return NULL if found is None else found

    return read_field


def kind_checker(member: Member) -> Callable[[Any, Any, Any, list[Any]], Any]:
    """What reads one value of a field, and adds what is wrong with it to a list."""
    read, kind = kind_reader(member), member.rule

    def check(value: Any, place: Any, key: Any, problems: list[Any]) -> Any:
        try:
            return read(value)
        except Refused:
            if is_trial():
                problems.append((place, key, "type", ""))
                return None
        for found in kind.problems(value, _path((place, key))):
            problems.append((found.path, None, found.code, found.detail))
        return None

    return check


def rule_problems(
    model: Any, data: dict[str, Any], known: Any, place: Any
) -> list[Any]:
    """What is wrong with an object by the rules of its class, as `_checking` has it."""
    if is_trial():
        return [] if model.RULES.accepts(data, known) else [(place, None, "choice", "")]
    found = model.RULES.problems(data, known, _path(place))
    return [(item.path, None, item.code, item.detail) for item in found]


def _path(place: Any) -> str:
    if type(place) is not tuple:
        return str(place)
    holder, key = place
    return _path(holder) + step(key)
