"""Objects from parsed JSON, with everything that is wrong found in one pass."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from ._base import OpenModel
from ._rules import rules_of
from ._shape import members, once
from ._value_reading import rule_problems
from ._values import ValueReader, value_reader


class ObjectChecker:
    """Reads objects of one class; `place` is a path, or a pair of what holds the value and its key there."""

    def __init__(self, model: type[Any]) -> None:
        self.model = model
        self.is_open = issubclass(model, OpenModel)
        self.has_rules = rules_of(model) is not None

    @cached_property
    def required(self) -> list[str]:
        """The wire names of the fields that must be there."""
        return [item.wire for item in members(self.model) if item.is_required]

    @cached_property
    def fields(self) -> dict[str, tuple[str, ValueReader]]:
        """The attribute and the reader of each wire name."""
        return {
            item.wire: (item.name, value_reader(item, checker))
            for item in members(self.model)
        }

    def read(self, data: Any, place: Any, key: Any, problems: list[Any]) -> Any:
        """The object at a key of a place; None, and problems, where there is none."""
        here = place if key is None else (place, key)
        if not isinstance(data, dict):
            problems.append((here, None, "type", "object"))
            return None
        values: dict[str, Any] = {}
        others: dict[str, Any] = {}
        for wire, value in data.items():
            if wire in self.fields:
                name, read_value = self.fields[wire]
                values[name] = read_value(value, here, wire, problems)
            else:
                others[wire] = value
        if self.has_rules:
            problems += rule_problems(self.model, data, self.fields, here)
        missing = [wire for wire in self.required if wire not in data]
        problems += [(here, wire, "required", "") for wire in missing]
        if self.is_open:
            values["others"] = others
        else:
            problems += [(here, wire, "unknown", "") for wire in others]
        return None if problems else self.model(**values)


@once
def checker(model: Any) -> ObjectChecker:
    """The checker of a class; its fields are looked at when it first reads."""
    return ObjectChecker(model)
