"""Objects as the data that `json` would read."""

from __future__ import annotations

from enum import Enum
from typing import Any

from ._base import HubModel, extras
from ._shape import members
from ._write_source import in_order


def object_data(item: Any) -> dict[str, Any]:
    """An object under its wire names, absent fields left out; keys in the order in which they came."""
    values = [(part, getattr(item, part.name)) for part in members(type(item))]
    found = {part.wire: _plain(value) for part, value in values if value is not None}
    return in_order({**found, **extras(item)}, item)


def _plain(value: Any) -> Any:
    if isinstance(value, HubModel):
        return value.to_dict()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.value if isinstance(value, Enum) else value
