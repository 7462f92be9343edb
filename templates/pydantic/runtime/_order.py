"""The order of keys in a JSON document."""

from __future__ import annotations

from functools import cache
from typing import Any

from ._base import HubModel
from ._shape import members


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


def is_in_order(item: HubModel, source: dict[str, Any]) -> bool:
    """Whether the fields of an object, not of those below it, came in the order of the model."""
    places = wire_names(type(item))
    found = [places[key] for key in source if key in places]
    return found == [name for name in item.__dict__ if name in set(found)]


def restore_order(item: HubModel, source: dict[str, Any]) -> None:
    """Put the fields of `item`, and of all below it, in the order of `source`, the JSON it was read from.

    Pydantic writes an object's fields in the order of its `__dict__`.
    """
    values, model = item.__dict__, type(item)
    ordered: dict[str | None, Any] = dict.fromkeys(map(wire_names(model).get, source))
    ordered.pop(None, None)  # unknown properties of an open object
    for wire, name in nested(model):
        raw, value = source.get(wire), values.get(name)
        if type(raw) is dict and isinstance(value, HubModel):
            restore_order(value, raw)
        elif type(raw) is list and type(value) is list:
            for part, other in zip(value, raw, strict=False):
                if type(other) is dict and isinstance(part, HubModel):
                    restore_order(part, other)
    ordered.update(values)
    if len(ordered) > len(values):  # fields that were deleted since
        ordered = {name: values[name] for name in ordered if name in values}
    _set(item, "__dict__", ordered)


@cache
def wire_names(model: type[HubModel]) -> dict[str, str]:
    """The attribute of each name on the wire."""
    fields = model.model_fields.items()
    return {field.serialization_alias or name: name for name, field in fields}


@cache
def nested(model: type[HubModel]) -> list[tuple[str, str]]:
    """The wire name and the attribute of each field of objects."""
    found = [item for item in members(model) if issubclass(item.kind, HubModel)]
    return [(item.wire, item.name) for item in found]


_set = object.__setattr__
