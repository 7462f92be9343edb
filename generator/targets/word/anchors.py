"""What links lead to: a bookmark for each type of each message and for each code list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Release


@dataclass(frozen=True, slots=True)
class Anchor:
    """A bookmark: its name and its number, which are its own in every document of a release."""

    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Anchors:
    """The bookmarks of a release: messages by name, types by message and name (the root's is empty), lists by id."""

    messages: Mapping[str, Anchor]
    types: Mapping[tuple[str, str], Anchor]
    lists: Mapping[str, Anchor]


def anchors(release: Release) -> Anchors:
    """Names are made of numbers: no text of a workbook is part of one."""
    messages = [schema.name for schema in release.schemas]
    types = [(schema.name, name) for schema in release.schemas for name in ("", *(item.name for item in schema.types))]
    lists = [item.id for item in release.nomenclatures]
    first_type, first_list = len(messages), len(messages) + len(types)
    return Anchors(
        {name: Anchor(f"message_{at}", at) for at, name in enumerate(messages)},
        {key: Anchor(f"type_{at}", first_type + at) for at, key in enumerate(types)},
        {key: Anchor(f"liste_{at}", first_list + at) for at, key in enumerate(lists)},
    )
