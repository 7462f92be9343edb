"""Near misses of an XML message: one thing changed in each, at every element."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree

Change = Callable[[Any], None]


def xml_mutants(text: str) -> Iterator[tuple[str, str]]:
    """Every mutant of an XML document: the kind of change, and the changed document."""
    document = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, remove_blank_text=True))
    for index, element in enumerate(list(document.iter("*"))):
        for kind, change in _changes(element):
            changed = copy.deepcopy(document)
            change(list(changed.iter("*"))[index])
            yield kind, etree.tostring(changed, encoding="unicode")


def _changes(element: Any) -> Iterator[tuple[str, Change]]:
    yield "attribute", lambda item: item.set("other", "x")
    yield "stranger", lambda item: item.append(etree.Element(f"{{{etree.QName(item).namespace}}}stranger"))
    if element.getparent() is not None:
        yield "missing", lambda item: item.getparent().remove(item)
        yield "twice", lambda item: item.addnext(copy.deepcopy(item))
        yield "last", lambda item: item.getparent().append(item)
        yield "first", lambda item: item.getparent().insert(0, item)
    if len(element):
        yield "text", _set_text("some text")
        yield "no-child", _empty
    else:
        yield "empty", _set_text(None)
        for text in ("", " ", "x", f" {element.text} ", f"{element.text}X", "1.5", "01", "1e3", "true", "1", "é"):
            yield "value", _set_text(text)
        yield "child", lambda item: item.append(etree.Element(item.tag))


def _set_text(text: str | None) -> Change:
    def change(item: Any) -> None:
        item.text = text

    return change


def _empty(item: Any) -> None:
    for child in list(item):
        item.remove(child)
