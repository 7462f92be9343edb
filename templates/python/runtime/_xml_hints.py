"""What XML does not say of a value that the model does not describe: attributes of a namespace of their own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from ._numbers import JSON_NUMBER, json_number
from ._xml_text import attribute
from ._xml_tree import Element

HINTS = "urn:hubgen:json"
TYPE = f"{HINTS} type"
LIST = f"{HINTS} list"
ITEM = "item"
ONE = "one"
VALUES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {TYPE: ("number", "boolean", "null", "object", "array"), LIST: (ONE,)}
)
NO_HINTS: Mapping[str, str] = MappingProxyType({})
BOOLEANS = {"true": True, "false": False}


def known_hints(item: Element) -> set[str]:
    """The attributes of an element that are hints, with a value that hints have."""
    return {key for key, words in VALUES.items() if item.attributes.get(key) in words}


def hinted(item: Element) -> Any:
    """The text of an element, or the value that it is by its hint; one that does not fit stays a text."""
    text = item.text
    match item.attributes.get(TYPE):
        case "number" if JSON_NUMBER.fullmatch(text):
            return json_number(text)
        case "boolean":
            return BOOLEANS.get(text, text)
        case "null" if not text:
            return None
        case "object" if not text:
            return {}
        case "array" if not text:
            return []
    return text


def hint_of(value: Any) -> str:
    """What the element of a value cannot say by itself; empty for a text, and for an object with properties."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int() | float():
            return "number"
        case list():
            return "array"
        case dict() if not value:
            return "object"
    return ""


def hint_attributes(hints: Mapping[str, str]) -> str:
    """The attributes, with the declaration of their namespace; nothing where there is none."""
    given = [attribute(f"json:{name}", value) for name, value in hints.items()]
    return attribute("xmlns:json", HINTS) + "".join(given) if given else ""
