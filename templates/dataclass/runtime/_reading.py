"""Objects from parsed JSON: one reader a class, which finds everything that is wrong in one pass."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from ._base import OpenModel
from ._problems import InvalidMessage, Problem, step
from ._shape import members, once
from ._values import ValueReader, value_reader

Place = tuple[Any, str | int]
"""Where a value stands: the place of what holds it (a text, for a document), and its key there."""


def read(model: type[Any], data: Any, path: str) -> Any:
    """The object that `data` stands for; raises `InvalidMessage`, its paths below `path`."""
    problems: list[Found] = []
    item = reader(model).read_at(data, path, problems)
    if problems:
        raise InvalidMessage([_problem(*found) for found in problems])
    return item


Found = tuple[Any, str | int | None, str, str]
"""A problem as it is found: a place, a key below it, the code, the detail."""


@once
def reader(model: type[Any]) -> ObjectReader:
    """The reader of a class; its fields are looked at when it first reads."""
    return ObjectReader(model)


class ObjectReader:
    """Reads objects of one class."""

    def __init__(self, model: type[Any]) -> None:
        self.model = model
        self.is_open = issubclass(model, OpenModel)

    @cached_property
    def required(self) -> frozenset[str]:
        """The wire names of the fields that must be there."""
        return frozenset(item.wire for item in members(self.model) if item.is_required)

    @cached_property
    def get(self) -> Any:
        """The attribute, the type and the reader of a wire name; a value of that type needs no reader."""
        fields: dict[str, tuple[str, Any, ValueReader]] = {}
        for item in members(self.model):
            fields[item.wire] = (item.name, *value_reader(item, reader))
        return fields.get

    def read(self, data: Any, place: Any, key: Any, problems: list[Found]) -> Any:
        """The object at a key of a place; None, and problems, where there is none."""
        return self.read_at(data, (place, key), problems)

    def read_at(self, data: Any, place: Any, problems: list[Found]) -> Any:
        """The object at a place."""
        if not isinstance(data, dict):
            problems.append((place, None, "type", "object"))
            return None
        get, values = self.get, {}
        others: dict[str, Any] = {}
        for key, value in data.items():
            found = get(key)
            if found is None:
                others[key] = value
            else:
                name, plain, read_value = found
                values[name] = (
                    value
                    if type(value) is plain
                    else read_value(value, place, key, problems)
                )
        if others and not self.is_open:
            problems += [(place, key, "unknown", "") for key in others]
        elif others:
            values["others"] = others
        return self._made(data, values, place, problems)

    def _made(self, data: Any, values: Any, place: Any, problems: list[Found]) -> Any:
        """The object; the constructor tells that a field is missing, at no cost where none is."""
        if not problems:
            try:
                item = self.model(**values)
            except TypeError:
                pass
            else:
                item._order = tuple(data)
                return item
        missing = self.required - data.keys()
        problems += [(place, key, "required", "") for key in missing]
        return None


def _problem(place: Any, key: str | int | None, code: str, detail: str) -> Problem:
    steps = [] if key is None else [step(key)]
    while isinstance(place, tuple):
        place, inner = place
        steps.append(step(inner))
    return Problem(place + "".join(reversed(steps)), code, detail)
