"""What the model does not describe, between JSON and XML.

XML has elements and texts only: a number, a boolean, a null, an empty object, a list of one value
tell what they are by an attribute of the namespace `urn:hubsante:json`, so that JSON comes back as it
was. Without it, elements of one name are a list, one with children is an object, any other is a text.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain, zip_longest
from types import MappingProxyType
from typing import Any

from ._numbers import xml_number, xml_text
from ._xml_text import attribute, element, text
from ._xml_tree import Element

HINTS = "urn:hubsante:json"
NO_HINTS: Mapping[str, str] = MappingProxyType({})
BOOLEANS = {"true": True, "1": True, "false": False, "0": False}


class SentObject(dict[str, Any]):
    """An object read from XML, and the elements that it came from."""

    sent: list[Element]


class SentText(str):
    """A text read from XML, and the elements that it came from."""

    sent: list[Element]


class SentList(list[Any]):
    """A list read from XML, and the elements that it came from."""

    sent: list[Element]


def open_value(elements: list[Element]) -> Any:
    """The value of the elements of one name; it keeps them, for XML to be written as it came."""
    value = _values(elements)
    kinds: dict[type[Any], type[Any]] = {
        dict: SentObject,
        str: SentText,
        list: SentList,
    }
    if type(value) not in kinds:
        return value
    sent = kinds[type(value)](value)
    sent.sent = elements
    return sent


def open_xml(name: str, value: Any, namespace: str) -> str:
    """The elements of a value; `namespace` is that of the object around it."""
    sent = getattr(value, "sent", None)
    if isinstance(sent, list) and _values(sent) == value:
        return "".join(_as_sent(item, namespace) for item in sent)
    if not isinstance(value, list):
        return _one(name, value)
    if not value:
        return element(name, _hints(list="empty"), "")
    alone = {"list": "true"} if len(value) == 1 else {}
    return "".join(_one(name, item, alone) for item in value)


def _values(elements: list[Element]) -> Any:
    hint = elements[0].attributes.get(f"{HINTS} list")
    if hint == "empty":
        return []
    if len(elements) > 1 or hint == "true":
        return [_value(item) for item in elements]
    return _value(elements[0])


def _value(item: Element) -> Any:
    match item.attributes.get(f"{HINTS} type"):
        case "null":
            return None
        case "boolean":
            return BOOLEANS.get(item.text, item.text)
        case "number":
            number = xml_number(item.text, whole=False)
            return item.text if number is None else number
        case "list":
            return [_value(child) for child in item.children]
        case "object":
            return _object(item)
    return _object(item) if item.children else item.text


def _object(item: Element) -> dict[str, Any]:
    groups: dict[str, list[Element]] = {}
    for child in item.children:
        groups.setdefault(child.name, []).append(child)
    return {name: _values(group) for name, group in groups.items()}


def _one(name: str, value: Any, hints: Mapping[str, str] = NO_HINTS) -> str:
    kind, content = _kind_and_content(value)
    found = {**hints, "type": kind} if kind else hints
    return element(name, _hints(**found), content)


def _kind_and_content(value: Any) -> tuple[str, str]:
    """The hint of a value, empty where XML says as much, and what stands in its element."""
    match value:
        case None:
            return "null", ""
        case bool():
            return "boolean", "true" if value else "false"
        case int() | float():
            return "number", xml_text(value)
        case str():
            return "", text(value)
        case list():
            return "list", "".join(_one("item", part) for part in value)
    parts = [open_xml(key, part, "") for key, part in value.items()]
    return "" if parts else "object", "".join(parts)


def _hints(**hints: str) -> str:
    given = [attribute(f"json:{name}", value) for name, value in hints.items()]
    return attribute("xmlns:json", HINTS) + "".join(given) if given else ""


def _as_sent(item: Element, outer: str) -> str:
    """An element as it came, its namespaces declared where it needs them."""
    attributes = "" if item.namespace == outer else attribute("xmlns", item.namespace)
    for index, (name, value) in enumerate(item.attributes.items()):
        namespace, _, local = name.rpartition(" ")
        prefix = f"n{index}:" if namespace else ""
        if namespace:
            attributes += attribute(f"xmlns:n{index}", namespace)
        attributes += attribute(f"{prefix}{local}", value)
    children = [_as_sent(child, item.namespace) for child in item.children]
    parts = zip_longest(map(text, item.texts), children, fillvalue="")
    return element(item.name, attributes, "".join(chain.from_iterable(parts)))
