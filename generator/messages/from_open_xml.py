"""Elements that no rule describes to the JSON value that they stand for (docs/packages.md, « Free content »)."""

from __future__ import annotations

from typing import Final

from generator.messages.attributes import check_attributes
from generator.messages.checker import Checker
from generator.messages.hints import ITEM, LIST, TYPE, VALUES
from generator.messages.json_text import is_number
from generator.messages.lexical import BLANKS
from generator.messages.values import Number, Unread, Value
from generator.messages.xml_text import Element
from generator.wording.path import join

BOOLEANS: Final = {"true": True, "false": False}


def open_value(group: list[Element], path: str, checker: Checker) -> Value:
    """The value of the elements of one name: a list of several, or of one that says so."""
    if len(group) > 1 or group[0].attributes.get(LIST) in VALUES[LIST]:
        return [_value(item, f"{path}[{index}]", checker) for index, item in enumerate(group)]
    return _value(group[0], path, checker)


def _value(element: Element, path: str, checker: Checker) -> Value:
    """The value of an element: an object, a list of `item`s, or a text, or what its hint says that the text is."""
    checker.lines.setdefault(path, element.line)
    if element.children and element.text.strip(BLANKS):
        checker.add("type", path, "object", element.text.strip(BLANKS))
        return Unread()
    if element.attributes:
        given = {name for name, values in VALUES.items() if element.attributes.get(name) in values}
        check_attributes(element, path, checker, given)
    hint = element.attributes.get(TYPE, "")
    return _hinted(element, hint, path, checker) if element.children else _text(element.text, hint)


def _hinted(element: Element, hint: str, path: str, checker: Checker) -> Value:
    groups: dict[str, list[Element]] = {}
    for child in element.children:
        groups.setdefault(child.name, []).append(child)
    if hint == "array" and groups.keys() == {ITEM}:
        return [_value(item, f"{path}[{index}]", checker) for index, item in enumerate(element.children)]
    return {name: open_value(group, join(path, name), checker) for name, group in groups.items()}


def _text(text: str, hint: str) -> Value:
    """A text, or the value that it is by its hint; one that does not fit stays a text."""
    if hint == "number" and is_number(text):
        return Number(text)
    if hint == "boolean" and text in BOOLEANS:
        return BOOLEANS[text]
    empty: dict[str, Value] = {"null": None, "object": {}, "array": []}
    return empty[hint] if not text and hint in empty else text
