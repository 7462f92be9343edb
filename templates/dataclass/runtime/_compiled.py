"""A reader and a writer for the objects of a class, compiled when it is first used, as `dataclasses` does.

The source is made of attribute names, numbers and `repr` of wire names only. The reader takes what is
right and refuses all else, without a word why; see `_checking` for that.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from ._base import HubModel, OpenModel
from ._checking import checker
from ._facets import repetitions
from ._read_source import read_source
from ._rules import rules_of
from ._shape import members, once
from ._trials import Refused, trials, tried
from ._write_source import write_source

__all__ = ["Compiled", "Refused", "compiled"]


class Compiled(NamedTuple):
    """What reads an object from parsed JSON, or raises; and what writes it in JSON."""

    read: Callable[[Any], Any]
    text: Callable[[Any], str]


@once
def compiled(model: Any) -> Compiled:
    """The reader and the writer of a class, compiled with those of all classes below it."""
    classes = _below(model)
    numbers = {item: index for index, item in enumerate(classes)}
    names: dict[str, Any] = {}
    for item, number in numbers.items():
        names[f"class_{number}"] = item
        lines = write_source(item, numbers, names)
        if issubclass(item, OpenModel) or rules_of(item) is not None:
            names[f"read_{number}"] = _open_reader(item)
        else:
            lines += read_source(item, numbers, names)
        source = compile("\n".join(lines), f"<{item.__qualname__}>", "exec")
        exec(source, names)  # no text of a message is in it
    return Compiled(names["read_0"], names["text_0"])


@once
def is_bounded(model: Any) -> bool:
    """Whether the objects of a class have a depth of their own: nothing in them is open, or of its own kind."""
    classes = _below(model)
    below = {item: set(_kinds(item)) for item in classes}
    while leaves := [item for item in below if not below[item]]:
        for item in leaves:
            del below[item]
        for kinds in below.values():
            kinds.difference_update(leaves)
    is_open = any(issubclass(item, OpenModel) for item in classes)
    return not below and not is_open and not any(map(_has_free, classes))


def _has_free(model: Any) -> bool:
    """Whether a class has a field of values that may be of any depth."""
    return any(member.rule is not None for member in members(model))


def _kinds(model: Any) -> list[Any]:
    kinds = [member.kind for member in members(model) if member.kind is not Any]
    return [kind for kind in dict.fromkeys(kinds) if issubclass(kind, HubModel)]


def _below(model: Any) -> list[Any]:
    """A class and all that its fields have, each once."""
    found = [model]
    for item in found:
        found += [kind for kind in _kinds(item) if kind not in found]
    return found


def _open_reader(model: Any) -> Callable[[Any], Any]:
    check = checker(model).read

    def read_all(data: Any) -> Any:
        problems: list[Any] = []
        item = check(data, "$", None, problems)
        if problems or any(repetitions(model, data, "$")):
            raise Refused
        return item

    def read(data: Any) -> Any:
        with trials():
            return tried(model, data, read_all)

    return read if rules_of(model) is not None else read_all
