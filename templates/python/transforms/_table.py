"""The tables of the package (docs/transform-table.md), read when they are first used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ._values import read

FORMAT, VERSION = "hubgen-transform-table", 1
Data = Mapping[str, Any]


@dataclass(slots=True)
class Field:
    """What becomes of one field: `to` has the steps to its place but for the last, `last` is that one's name.

    `is_plain` tells that a single value is put into the new object as it is.
    """

    name: str
    origin: str
    to: tuple[tuple[str, bool], ...]
    last: str
    is_list: bool
    up: int
    cast: str
    codes: Mapping[str, Data] | None
    below: str
    is_whole: bool
    copies: tuple[Field, ...]
    rule: str
    is_plain: bool


@dataclass(slots=True)
class Object:
    """What becomes of the fields of an object; `coded_by` is the map of a codeAndLabel's code."""

    fields: Mapping[str, Field]
    with_copies: tuple[Field, ...]
    is_open: bool
    coded_by: Mapping[str, Data] | None


@dataclass(slots=True)
class Message:
    """What becomes of one kind of message; `accepts` is what the new objects take."""

    new_root: str
    has_header: bool
    objects: Mapping[str, Object]
    start: Object
    defaults: tuple[Data, ...]
    notes: tuple[Data, ...]
    accepts: Data


@dataclass(slots=True)
class Table:
    """All messages of a pair of releases, by their old root elements.

    `unchanged` are the root elements of the message to which others of its release lead.
    """

    messages: Mapping[str, Message]
    header: Message | None
    unchanged: frozenset[str]


@cache
def table(old: str, new: str, message: str = "") -> Table:
    """The table from one release to another, or to a message of the same release.

    Raises `LookupError` where the package has none.
    """
    if message and old != new:
        raise LookupError(f"transform to release {new} first, then to its {message}")
    name = message or new
    place = files(__package__ or "") / "tables" / f"{old}--{name}.json"
    if not place.is_file():
        raise LookupError(f"there is no table from release {old} to {name}")
    data = read(place.read_bytes())
    if (data["format"], data["version"]) != (FORMAT, VERSION):
        raise LookupError(f"the table from {old} to {name} is of another version")
    maps = data["code_maps"]
    messages = {item["old_root"]: _message(item, maps) for item in data["messages"]}
    header = _message(data["header"], maps) if data["header"] else None
    unchanged = (item.new_root for item in messages.values() if old == new)
    return Table(messages, header, frozenset(unchanged))


def _message(data: Data, maps: Data) -> Message:
    objects = {key: _object(item, maps) for key, item in data["objects"].items()}
    return Message(
        data["new_root"],
        data.get("header", False),
        objects,
        objects[data["start"]],
        tuple(data["defaults"]),
        tuple(data["notes"]),
        data["accepts"],
    )


def _object(data: Data, maps: Data) -> Object:
    fields = {name: _field(name, item, maps) for name, item in data["fields"].items()}
    with_copies = tuple(item for item in fields.values() if item.copies)
    coded_by = data.get("coded_by")
    return Object(
        fields,
        with_copies,
        data.get("open", False),
        maps[coded_by] if coded_by else None,
    )


def _field(name: str, data: Data, maps: Data) -> Field:
    steps = [(item["name"], item.get("list", False)) for item in data.get("to", ())]
    last, is_list = steps.pop() if steps else ("", False)
    further = ("up", "cast", "codes")
    is_plain = bool(last) and not (steps or is_list or any(x in data for x in further))
    return Field(
        name,
        data["origin"],
        tuple(steps),
        last,
        is_list,
        data.get("up", 0),
        data.get("cast", ""),
        maps[data["codes"]] if "codes" in data else None,
        data.get("object", ""),
        data.get("whole", False),
        tuple(_field(name, item, maps) for item in data.get("copies", ())),
        data.get("rule", ""),
        is_plain,
    )
