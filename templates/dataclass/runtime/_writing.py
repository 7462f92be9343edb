"""Objects as the data that `json` would read."""

from __future__ import annotations

from enum import Enum
from typing import Any

from ._base import HubModel, extras
from ._moments import as_text
from ._shape import members


def object_data(item: Any) -> dict[str, Any]:
    """An object under its wire names, absent fields left out; keys in the order of the model."""
    values = [(part, getattr(item, part.name)) for part in members(type(item))]
    found = {part.wire: _plain(value) for part, value in values if value is not None}
    return {**found, **extras(item)}


def _plain(value: Any) -> Any:
    if isinstance(value, HubModel):
        return value.to_dict()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.value if isinstance(value, Enum) else as_text(value)
