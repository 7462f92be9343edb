"""The model without the places that it was read from."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from generator.diagnostics import Location

PLACES = frozenset({"location", "details_location", "example_cell"})


def bare(value: Any) -> Any:
    """A value of the model, less its locations, to be compared."""
    if isinstance(value, Location):
        return None
    if is_dataclass(value):
        return (
            type(value).__name__,
            *((item.name, bare(getattr(value, item.name))) for item in fields(value) if item.name not in PLACES),
        )
    return tuple(map(bare, value)) if isinstance(value, tuple) else value
