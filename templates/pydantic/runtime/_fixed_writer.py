"""Pydantic's writer without what objects of a fixed form do not need: a call for each field, whether it is absent."""

from __future__ import annotations

from typing import Any

from pydantic_core import SchemaSerializer

from ._base import HubModel
from ._completion import complete
from ._fixed_form import fixed_form
from ._shape import once

EXCLUSION = "serialization_exclude_if"
CONTENT = frozenset({"default", "metadata"})
"""What a schema has that is no schema."""


@once
def fixed_writer(model: type[HubModel]) -> SchemaSerializer | None:
    """Writes the objects of a class with `exclude_none`; None where they have no fixed form, or are very deep."""
    if not fixed_form(model):
        return None
    complete(model)
    try:
        return SchemaSerializer(_bare(model.__pydantic_core_schema__))
    except RecursionError:
        return None


def _bare(part: Any) -> Any:
    """A schema whose fields have no condition of their own, whose codes are texts and whose objects are of any class."""
    if isinstance(part, list):
        return [_bare(item) for item in part]
    if not isinstance(part, dict):
        return part
    found = {
        name: value if name in CONTENT else _bare(value)
        for name, value in part.items()
        if name != EXCLUSION
    }
    if part.get("type") == "enum" and issubclass(part["cls"], str):
        return {
            **found,
            "serialization": {"type": "str"},
        }  # asking for its `value` is slow
    if part.get("type") == "model":
        return {**found, "cls": object}  # else the writer of the class itself is taken
    return found
