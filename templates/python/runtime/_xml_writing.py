"""Objects as XML: the elements of the model in its order, then what the model does not describe."""

from __future__ import annotations

from enum import Enum
from typing import Any

from ._base import HubModel, extras
from ._moments import as_text
from ._numbers import xml_text
from ._plain_values import plain
from ._problems import ConversionError
from ._shape import members
from ._xml_open import open_xml
from ._xml_text import attribute, element, text

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def root_xml(item: Any, name: str, namespace: str, outer: str = "") -> str:
    """The element of an object; `outer` is the namespace around it. Raises `ConversionError`."""
    attributes = "" if namespace == outer else attribute("xmlns", namespace)
    return element(name, attributes, content_xml(item, namespace))


def content_xml(item: Any, namespace: str) -> str:
    """The elements of an object's fields."""
    parts = [fields_xml(item, namespace)]
    parts += [open_xml(key, value, namespace) for key, value in extras(item).items()]
    return "".join(parts)


def fields_xml(item: Any, namespace: str) -> str:
    """The elements of the fields that the model describes."""
    parts: list[str] = []
    for member in members(type(item)):
        value = getattr(item, member.name)
        if value is None:
            continue
        if member.is_free:
            parts.append(open_xml(member.wire, plain(value), namespace))
        else:
            is_list = member.is_list and isinstance(value, list | tuple)
            values = value if is_list else (value,)
            parts += [_field(member.wire, part, namespace) for part in values]
    return "".join(parts)


def _field(name: str, value: Any, namespace: str) -> str:
    if isinstance(value, HubModel):
        return element(name, "", content_xml(value, namespace))
    if isinstance(value, list | dict):
        raise ConversionError(
            f"a value of {name} is no single one: XML has no form for it"
        )
    return element(name, "", scalar_xml(value))


def scalar_xml(value: Any) -> str:
    """The text of a single value."""
    if isinstance(value, Enum):
        return text(value.value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return xml_text(value) if isinstance(value, int | float) else text(as_text(value))
