"""What links lead to: a bookmark for each type of each message and for each code list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from generator.model import Release, Schema
from generator.targets.json_schema.document import used_nomenclatures


@dataclass(frozen=True, slots=True)
class Anchor:
    """A bookmark: its name and its number, which are its own in every document of a release."""

    name: str
    number: int


@dataclass(frozen=True, slots=True)
class ListAnchor:
    """The bookmark of a code list, and how many codes it has."""

    anchor: Anchor
    codes: int


@dataclass(frozen=True, slots=True)
class Bookmarks:
    """What a message has links to: itself, its types by name (the root's is empty), its code lists by id."""

    message: Anchor
    types: Mapping[str, Anchor]
    lists: Mapping[str, ListAnchor]


@dataclass(frozen=True, slots=True)
class Anchors:
    """The bookmarks of a release: those of each message by its name, and those of all code lists by id."""

    messages: Mapping[str, Bookmarks]
    lists: Mapping[str, ListAnchor]


def anchors(release: Release) -> Anchors:
    """Names are made of numbers: no text of a workbook is part of one."""
    number = count()
    messages = {schema.name: Anchor(f"message_{at}", next(number)) for at, schema in enumerate(release.schemas)}
    position = count()
    types = {schema.name: dict(_types(schema, position, number)) for schema in release.schemas}
    lists = {
        item.id: ListAnchor(Anchor(f"liste_{at}", next(number)), len(item.codes))
        for at, item in enumerate(release.nomenclatures)
    }
    own = {
        schema.name: {item.id: lists[item.id] for item in used_nomenclatures(schema, release)}
        for schema in release.schemas
    }
    return Anchors({name: Bookmarks(messages[name], types[name], own[name]) for name in messages}, lists)


def _types(schema: Schema, position: Iterator[int], number: Iterator[int]) -> Iterator[tuple[str, Anchor]]:
    for name in ("", *(item.name for item in schema.types)):
        yield name, Anchor(f"type_{next(position)}", next(number))
