"""The source of a function that reads an object of a closed class."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from math import isfinite
from typing import Any

from ._base import HubModel
from ._bounds import repeated
from ._facets import bounds_of, is_unique
from ._marks import value_mark
from ._shape import Member, members
from ._trials import Refused
from ._value_reading import kind_reader
from ._values import bounds, matchers

NUMBER = "type(value) is not int and not (isinstance(value, float) and isfinite(value))"
CHECKS = {
    int: "type(value) is not int",
    float: NUMBER,
    bool: "value is not True and value is not False",
    str: "type(value) is not str",
}


def read_source(
    model: Any, numbers: dict[Any, int], names: dict[str, Any]
) -> list[str]:
    """The lines of `read_<number>(data)`; what they name is put into `names`."""
    names |= {"Refused": Refused, "isfinite": isfinite, "new": object.__new__}
    number, every = numbers[model], members(model)
    required = sum(item.is_required for item in every)
    lines = [
        f"def read_{number}(data):",
        f"    item = new(class_{number})",
        f"    count = {required}",
        "    get = data.get",
    ]
    for index, item in enumerate(every):
        body = _value_lines(item, f"{number}_{index}", numbers, names)
        if item.is_required:
            lines += [f"    value = data[{item.wire!r}]"]
            lines += [f"    {line}" for line in body]
        elif value_mark(item.marks) is not None:
            lines += [
                f"    value = get({item.wire!r}, new)",
                "    if value is new:",
                f"        item.{item.name} = None",
                "    else:",
                "        count += 1",
            ]
            lines += [f"        {line}" for line in body]
        else:
            lines += [
                f"    value = get({item.wire!r})",
                "    if value is None:",
                f"        item.{item.name} = None",
                "    else:",
                "        count += 1",
            ]
            lines += [f"        {line}" for line in body]
    return [
        *lines,
        "    if len(data) != count:",
        "        raise Refused",
        "    return item",
        "",
    ]


def _value_lines(
    member: Member, mark: str, numbers: dict[Any, int], names: dict[str, Any]
) -> list[str]:
    """The lines that check `value` and set the attribute."""
    check, result = _value(member, mark, numbers, names)
    if not member.is_list:
        return [*_refusing(check), f"item.{member.name} = {result}"]
    least, most = bounds(member)
    if is_unique(member):
        names["repeated"] = repeated
    again = " or repeated(value) is not None" if is_unique(member) else ""
    too_many = "" if most is None else f" or len(value) > {most}"
    wrong = f"type(value) is not list or len(value) < {least}{too_many}"
    each = [f"    {line}" for line in _refusing(check)]
    loop = ["values = value", "for value in values:", *each] if check else []
    source = "values" if check else "value"
    made = f"[{result} for value in {source}]" if result != "value" else source
    return [*_refusing(f"{wrong}{again}"), *loop, f"item.{member.name} = {made}"]


def _refusing(check: str) -> list[str]:
    return [f"if {check}:", "    raise Refused"] if check else []


def _value(
    member: Member, mark: str, numbers: dict[Any, int], names: dict[str, Any]
) -> tuple[str, str]:
    """When a single `value` is refused, empty where making the result tells; and what is made of it."""
    kind = member.kind
    if member.rule is not None:
        names[f"kind_{mark}"] = kind_reader(member)
        return "", f"kind_{mark}(value)"
    if kind is Any:
        return "", "value"
    if issubclass(kind, HubModel):
        return "", f"read_{numbers[kind]}(value)"
    if issubclass(kind, Enum):
        names[f"codes_{mark}"] = kind._value2member_map_
        return "", f"codes_{mark}[value]"
    limits = bounds_of(member)
    beyond = "" if limits is None else f" or bounds_{mark}(value)"
    if limits is not None:
        names[f"bounds_{mark}"] = limits.problem
    return CHECKS[kind] + _mismatch(matchers(member)[1], mark, names) + beyond, "value"


def _mismatch(
    matching: list[Callable[[str], Any]], mark: str, names: dict[str, Any]
) -> str:
    found = {f"match_{mark}_{index}": match for index, match in enumerate(matching)}
    names |= found
    return "".join(f" or {name}(value) is None" for name in found)
