"""From a path to a message or one of its fields; an unknown name gives those that are near."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model import Field, ObjectType, Release, Schema
from generator.names import UnknownName, find_name

INDEX = re.compile(r"\[[^\]]*\]")


@dataclass(frozen=True, slots=True)
class Place:
    """A message, or the field at the end of `fields`, which go from the message's root downwards."""

    schema: Schema
    fields: tuple[Field, ...] = ()

    @property
    def path(self) -> str:
        """The path as one writes it: `RS-EDA/patient/name`."""
        return "/".join((self.schema.name, *(field.name for field in self.fields)))

    @property
    def json_path(self) -> str:
        """Where it stands in a JSON message, lists as `[*]` (RFC 9535)."""
        names = (f".{field.name}{'[*]' if field.cardinality.is_list else ''}" for field in self.fields)
        return f"$.{self.schema.root_element}{''.join(names)}"

    @property
    def object_type(self) -> ObjectType | None:
        """The object that it is, if it is one."""
        if not self.fields:
            return self.schema.root
        name = self.fields[-1].type.object_type
        return self.schema.types_by_name[name] if name is not None else None


def find(release: Release, path: str) -> Place:
    """What `path` names: `RS-EDA/patient/name`, or the path of an error (`$.createCaseHealth.patient[0].name`).

    The root element may stand after the message's name. Raises `UnknownName`.
    """
    first, *names = _words(path)
    schema = find_message(release, first)
    if names and _is_root(names[0], schema):
        del names[0]
    place = Place(schema)
    for name in names:
        place = Place(schema, (*place.fields, _field(place, name)))
    return place


def _words(path: str) -> list[str]:
    if path.startswith("$."):
        return INDEX.sub("", path[2:]).split(".")
    return path.strip("/").split("/")


def find_message(release: Release, name: str) -> Schema:
    """The message that is named, by its name or its root element, whatever its case. Raises `UnknownName`."""
    roots = {schema.root_element: schema.name for schema in reversed(release.schemas)}
    found = find_name(name, (item.name for item in release.schemas), f"{release.version} has no message", roots)
    return next(schema for schema in release.schemas if schema.name == found)


def _is_root(name: str, schema: Schema) -> bool:
    fields = {field.casefold() for field in _fields(schema.root)}
    return name.casefold() == schema.root_element.casefold() and name.casefold() not in fields


def _field(place: Place, name: str) -> Field:
    item = place.object_type
    if item is None:
        raise UnknownName(f"{place.path} is a single value, it has no field {name!r}")
    fields = _fields(item)
    return fields[find_name(name, fields, f"{place.path} has no field")]


def _fields(item: ObjectType) -> dict[str, Field]:
    return {field.name: field for field in item.fields}
