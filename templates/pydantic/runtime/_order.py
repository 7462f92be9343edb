"""The order of keys in a JSON document."""

from __future__ import annotations

from functools import cache
from typing import Any

from ._base import HubModel


def in_order_of(data: Any, model: Any) -> Any:
    """`data` with the keys of its objects in the order of `model`; keys that `model` lacks come last."""
    if isinstance(data, dict) and isinstance(model, dict):
        known = [key for key in model if key in data]
        others = [key for key in data if key not in model]
        return {
            key: in_order_of(data[key], model.get(key)) for key in (*known, *others)
        }
    if isinstance(data, list) and isinstance(model, list):
        models = [*model, *[None] * (len(data) - len(model))]
        return [
            in_order_of(item, other) for item, other in zip(data, models, strict=False)
        ]
    return data


def restore_order(item: HubModel, source: dict[str, Any]) -> None:
    """Put the fields of `item`, and of all below it, in the order of `source`, the JSON it was read from.

    Pydantic writes an object's fields in the order of its `__dict__`.
    """
    values = item.__dict__
    names = wire_names(type(item))
    ordered: dict[str, Any] = {}
    for key, raw in source.items():
        name = names.get(key)
        if name is None or name not in values:
            continue  # an unknown property of an open object
        value = ordered[name] = values[name]
        kind = type(raw)
        if kind is dict:
            if isinstance(value, HubModel):
                restore_order(value, raw)
        elif kind is list and raw and type(raw[0]) is dict:
            for part, other in zip(value or (), raw, strict=False):
                if isinstance(part, HubModel):
                    restore_order(part, other)
    if len(ordered) < len(values):
        ordered |= {name: values[name] for name in values if name not in ordered}
    _set(item, "__dict__", ordered)


@cache
def wire_names(model: type[HubModel]) -> dict[str, str]:
    """The attribute of each name on the wire."""
    fields = model.model_fields.items()
    return {field.serialization_alias or name: name for name, field in fields}


_set = object.__setattr__
