"""Objects as JSON: one writer a class. Keys keep the order in which they came, or follow the model."""

from __future__ import annotations

import json
from collections.abc import Callable
from enum import Enum
from functools import cached_property
from json.encoder import encode_basestring as quoted
from operator import attrgetter
from typing import Any

from ._base import HubModel, extras
from ._numbers import json_text
from ._shape import Member, members, once

Write = Callable[[Any], str]


@once
def writer(model: type[Any]) -> ObjectWriter:
    """The writer of a class; its fields are looked at when it first writes."""
    return ObjectWriter(model)


class ObjectWriter:
    """Writes objects of one class."""

    def __init__(self, model: type[Any]) -> None:
        self.model = model

    @cached_property
    def fields(self) -> list[tuple[str, str, Write]]:
        """The wire name, what stands before a value, and how it is written."""
        return [
            (item.wire, f"{quoted(item.wire)}:", _value_writer(item))
            for item in members(self.model)
        ]

    @cached_property
    def values(self) -> Callable[[Any], tuple[Any, ...]]:
        """The values of the fields of an object."""
        names = [item.name for item in members(self.model)]
        if len(names) > 1:
            return attrgetter(*names)
        return lambda item: tuple(getattr(item, name) for name in names)

    def text(self, item: Any) -> str:
        """The object in JSON."""
        parts = {
            field[0]: field[1] + field[2](value)
            for value, field in zip(self.values(item), self.fields, strict=True)
            if value is not None
        }
        for key, value in extras(item).items():
            parts[key] = f"{quoted(key)}:{any_text(value)}"
        return f"{{{','.join(in_order(parts, item).values())}}}"

    def data(self, item: Any) -> dict[str, Any]:
        """The object as `json` would read it."""
        values = zip(self.values(item), members(self.model), strict=True)
        found = {
            part.wire: _plain(value) for value, part in values if value is not None
        }
        return in_order({**found, **extras(item)}, item)


def in_order(parts: dict[str, Any], item: Any) -> dict[str, Any]:
    """The parts of an object in the order in which its keys came; what did not come is last."""
    order: tuple[str, ...] = getattr(item, "_order", ())
    if not order or order == tuple(parts):
        return parts
    return {key: parts[key] for key in order if key in parts} | parts


def any_text(value: Any) -> str:
    """A value that the model does not describe."""
    if isinstance(value, HubModel):
        return value._text()
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _value_writer(member: Member) -> Write:
    write = _single_writer(member.kind)
    if not member.is_list:
        return write
    return lambda values: f"[{','.join([write(value) for value in values])}]"


def _single_writer(kind: Any) -> Write:
    if kind is Any:
        return any_text
    if issubclass(kind, HubModel):
        return writer(kind).text
    if kind is bool:
        return lambda value: "true" if value else "false"
    return json_text if kind in (int, float) else quoted


def _plain(value: Any) -> Any:
    if isinstance(value, HubModel):
        return value.to_dict()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.value if isinstance(value, Enum) else value
