"""From a path to a message or one of its fields; an unknown name gives those that are near."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from generator.model import Field, ObjectType, Release, Schema

NEAR = 5
INDEX = re.compile(r"\[[^\]]*\]")


class UnknownName(Exception):
    """A name of the path that is none; `near` holds those that may be meant."""

    def __init__(self, text: str, near: Iterable[str]) -> None:
        super().__init__(text)
        self.near = tuple(near)


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
    schema = _schema(release, first)
    if names and names[0] == schema.root_element and names[0] not in _fields(schema.root):
        del names[0]
    place = Place(schema)
    for name in names:
        place = Place(schema, (*place.fields, _field(place, name)))
    return place


def _words(path: str) -> list[str]:
    if path.startswith("$."):
        return INDEX.sub("", path[2:]).split(".")
    return path.strip("/").split("/")


def _schema(release: Release, name: str) -> Schema:
    for schema in release.schemas:
        if name in (schema.name, schema.root_element):
            return schema
    known = {text: schema.name for schema in release.schemas for text in (schema.root_element, schema.name)}
    near = dict.fromkeys(known[text] for text in near_names(name, known))
    raise UnknownName(f"the release {release.version} has no message {name!r}", near)


def _field(place: Place, name: str) -> Field:
    item = place.object_type
    if item is None:
        raise UnknownName(f"{place.path} is a single value, it has no field {name!r}", ())
    fields = _fields(item)
    if name not in fields:
        raise UnknownName(f"{place.path} has no field {name!r}", near_names(name, fields))
    return fields[name]


def _fields(item: ObjectType) -> dict[str, Field]:
    return {field.name: field for field in item.fields}


def near_names(name: str, known: Iterable[str]) -> list[str]:
    """The known names that are spelled like `name`, whatever their case; without any, all of a short list."""
    by_fold = {text.casefold(): text for text in known}
    found = get_close_matches(name.casefold()[:100], list(by_fold), NEAR, 0.5)
    inside = [fold for fold in by_fold if name and name.casefold() in fold and fold not in found]
    return [by_fold[fold] for fold in [*found, *inside][:NEAR]] or (list(by_fold.values()) if len(by_fold) < 12 else [])
