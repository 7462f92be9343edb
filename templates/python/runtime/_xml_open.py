"""What the model does not describe, between JSON and XML.

XML has elements and texts only: what tells a number, a boolean, a null, an empty object or a list of
one value from a text is in attributes (`_xml_hints`), so that JSON comes back as it was. Without them,
elements of one name are a list, one with children is an object, any other is a text.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain, zip_longest
from typing import Any

from ._numbers import json_text
from ._paths import step
from ._problems import Problem
from ._xml_attributes import check_attributes
from ._xml_hints import (
    ITEM,
    LIST,
    NO_HINTS,
    ONE,
    TYPE,
    hint_attributes,
    hint_of,
    hinted,
    known_hints,
)
from ._xml_text import attribute, element, text
from ._xml_tree import Element


class SentObject(dict[str, Any]):
    """An object read from XML, and the elements that it came from."""

    sent: list[Element]


class SentText(str):
    """A text read from XML, and the elements that it came from."""

    sent: list[Element]


class SentList(list[Any]):
    """A list read from XML, and the elements that it came from."""

    sent: list[Element]


def open_value(elements: list[Element], path: str, problems: list[Problem]) -> Any:
    """The value of the elements of one name; it keeps them, for XML to be written as it came."""
    value = _values(elements, path, problems)
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
    if isinstance(sent, list) and _values(sent, "$", []) == value:
        return "".join(_as_sent(item, namespace) for item in sent)
    if not isinstance(value, list) or not value:
        return _one(name, value)
    alone = {"list": ONE} if len(value) == 1 else NO_HINTS
    return "".join(_one(name, item, alone) for item in value)


def _values(elements: list[Element], path: str, problems: list[Problem]) -> Any:
    if len(elements) == 1 and elements[0].attributes.get(LIST) != ONE:
        return _value(elements[0], path, problems)
    return _list(elements, path, problems)


def _list(elements: list[Element], path: str, problems: list[Problem]) -> list[Any]:
    return [
        _value(item, path + step(index), problems)
        for index, item in enumerate(elements)
    ]


def _value(item: Element, path: str, problems: list[Problem]) -> Any:
    if item.children and item.has_text:
        problems.append(Problem(path, "type", "object"))
        return item.text
    check_attributes(item, path, problems, known_hints(item))
    if not item.children:
        return hinted(item)
    groups = groups_of(item.children)
    if item.attributes.get(TYPE) == "array" and groups.keys() == {ITEM}:
        return _list(item.children, path, problems)
    return {
        name: _values(group, path + step(name), problems)
        for name, group in groups.items()
    }


def groups_of(children: list[Element]) -> dict[str, list[Element]]:
    """The elements of each name."""
    groups: dict[str, list[Element]] = {}
    for child in children:
        groups.setdefault(child.name, []).append(child)
    return groups


def _one(name: str, value: Any, hints: Mapping[str, str] = NO_HINTS) -> str:
    kind = hint_of(value)
    found = {**hints, "type": kind} if kind else hints
    return element(name, hint_attributes(found), _content(value))


def _content(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return json_text(value)
        case str():
            return text(value)
        case list():
            return "".join(_one(ITEM, part) for part in value)
    return "".join(open_xml(key, part, "") for key, part in value.items())


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
