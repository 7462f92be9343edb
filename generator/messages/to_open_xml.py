"""Values that no rule describes to XML, with what XML does not say of them as hints (docs/packages.md)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.messages.hints import HINTS, ITEM, ONE, PREFIX
from generator.messages.values import Misfit, Number, Unread, Value
from generator.messages.xml_lines import XmlLines, xml_text
from generator.wording.path import join

DECLARED: Final = f' xmlns:{PREFIX}="{HINTS}"'


def write_open(out: XmlLines, name: str, value: Value, path: str, depth: int) -> None:
    """Write a property of free content: an element for each value of a list, else one."""
    if not isinstance(value, list) or not value:
        _element(out, name, value, path, depth, {})
        return
    alone = {"list": ONE} if len(value) == 1 else {}
    for index, item in enumerate(value):
        _element(out, name, item, f"{path}[{index}]", depth, alone)


def _element(out: XmlLines, name: str, value: Value, path: str, depth: int, hints: Mapping[str, str]) -> None:
    kind = _hint(value)
    given = {**hints, "type": kind} if kind else hints
    attributes = DECLARED + "".join(f' {PREFIX}:{key}="{text}"' for key, text in given.items()) if given else ""
    tag = out.name(name, path)
    if isinstance(value, (dict, list)) and value:
        out.open(tag, attributes, depth)
        _children(out, value, path, depth + 1)
        out.close(tag, depth)
    elif value is None or isinstance(value, (dict, list, Unread)):
        out.empty(tag, attributes, depth)
    else:
        out.leaf(tag, attributes, value.text if isinstance(value, Number) else xml_text(value), path, depth)


def _children(out: XmlLines, value: dict[str, Value] | list[Value], path: str, depth: int) -> None:
    if isinstance(value, dict):
        for name, item in value.items():
            write_open(out, name, item, join(path, name), depth)
        return
    for index, item in enumerate(value):
        _element(out, ITEM, item, f"{path}[{index}]", depth, {})


def _hint(value: Value) -> str:
    """What the element of a value cannot say by itself; empty for texts and for objects with properties."""
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, dict):
        return "" if value else "object"
    if isinstance(value, list):
        return "array"
    if isinstance(value, (str, Misfit, Unread)):
        return ""
    return "number" if isinstance(value, Number) else "null"
