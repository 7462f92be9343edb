"""The smallest valid message that holds a given field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from generator.diff.witness.validity import Validity
from generator.diff.witness.values import scalars
from generator.limits import DEPTH
from generator.model import Field, ObjectType

MAXIMUM_SIZE: Final = 5_000
Path = tuple[str, ...]
Leaf = Callable[[dict[str, Any], Field], None]


class Impossible(Exception):
    """No valid message can be built: a required field takes no value that we find, needs itself, or is too deep."""


class Builder:
    """Builds messages of one schema; the least value of each type is made once."""

    def __init__(self, validity: Validity) -> None:
        self.validity = validity
        self._types = validity.schema.types_by_name
        self._least: dict[str, dict[str, Any] | None] = {}
        self._sizes: dict[str, int] = {}
        self._level = 0

    def fields(self, path: Path) -> tuple[Field, ...]:
        """The fields of the object at a path below the root; none where there is no object."""
        found = self.validity.schema.root.fields
        for name in path:
            kind = next((field.type.object_type for field in found if field.name == name), None)
            found = self._types[kind].fields if kind is not None else ()
        return found

    def field(self, path: Path) -> Field | None:
        """The field at a path below the root; None where there is none."""
        return next((field for field in self.fields(path[:-1]) if (field.name,) == path[-1:]), None)

    def message(self, path: Path, change: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
        """The smallest object below the root element in which all of `path` is present, then changed.

        `change` is given the object at the path. Raises `Impossible`.
        """
        if len(path) >= DEPTH:
            raise Impossible(path[-1])
        return self._object(self.validity.schema.root, path, change)

    def least(self, field: Field) -> Any:
        """The smallest valid value of a field, as it stands in a message; raises `Impossible`."""
        return self.wrapped(field, self.single(field))

    def single(self, field: Field) -> Any:
        """One value of a field; raises `Impossible`."""
        if field.type.object_type is not None:
            return self._least_object(field.type.object_type)
        value = next(scalars(field, self.validity), None)
        if value is None:
            raise Impossible(field.name)
        return value

    def sorted(self, item: ObjectType, value: dict[str, Any]) -> dict[str, Any]:
        """An object with its keys in the order of the model, unknown ones last."""
        order = [field.name for field in item.fields]
        return {name: value[name] for name in (*order, *value) if name in value}

    def _object(self, item: ObjectType, path: Path, change: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
        value = {field.name: self.least(field) for field in item.fields if field.cardinality.is_required}
        if not path:
            change(value)
            return self.sorted(item, value)
        field = next((field for field in item.fields if field.name == path[0]), None)
        if field is None or field.type.object_type is None:
            raise Impossible(path[0])
        inner = self._object(self._types[field.type.object_type], path[1:], change)
        value[field.name] = self.wrapped(field, inner)
        return self.sorted(item, value)

    def wrapped(self, field: Field, value: Any) -> Any:
        """A value as it stands in a message: in a list of the least length, where the field is one."""
        number = max(field.cardinality.minimum, 1)
        if number > MAXIMUM_SIZE:
            raise Impossible(field.name)
        return [value] * number if field.cardinality.is_list else value

    def _least_object(self, name: str) -> dict[str, Any]:
        if name not in self._least:
            self._least[name] = None  # meets itself on the way down: has no end
            value = self._build(name)
            self._weigh(name, value)
            self._least[name] = value
        known = self._least[name]
        if known is None:
            raise Impossible(name)
        return known

    def _build(self, name: str) -> dict[str, Any]:
        """The smallest object of a type; raises `Impossible` below the levels that a message may have."""
        if self._level == DEPTH:
            raise Impossible(name)
        self._level += 1
        try:
            return self._object(self._types[name], (), lambda value: None)
        finally:
            self._level -= 1

    def _weigh(self, name: str, value: dict[str, Any]) -> None:
        """Count the values below an object; raises `Impossible` for one that no message would hold."""
        parts = (field for field in self._types[name].fields if field.name in value)
        self._sizes[name] = 1 + sum(
            self._sizes.get(field.type.object_type or "", 1) * max(field.cardinality.minimum, 1) for field in parts
        )
        if self._sizes[name] > MAXIMUM_SIZE:
            raise Impossible(name)
