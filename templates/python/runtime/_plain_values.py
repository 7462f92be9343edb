"""Values of fields as JSON has them: what is JSON already stays the same object."""

from __future__ import annotations

from typing import Any

from ._base import HubModel
from ._moments import as_text
from ._null import NULL
from ._objects import object_json


def plain(value: Any) -> Any:
    """A value with its objects, codes and moments as JSON has them."""
    if isinstance(value, HubModel):
        return object_json(value)
    if isinstance(value, list):
        parts = [plain(part) for part in value]
        return value if _are_same(parts, value) else parts
    if isinstance(value, dict):
        found = {key: plain(part) for key, part in value.items()}
        return value if _are_same(found.values(), value.values()) else found
    return None if value is NULL else as_text(value)


def _are_same(found: Any, given: Any) -> bool:
    return all(one is other for one, other in zip(found, given, strict=True))
