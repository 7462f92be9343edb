"""Near misses of an XML message: one thing changed in each, at every element."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

from lxml import etree

Change = Callable[[Any], object]
Mutant = tuple[str, int, Change]

VALUES = ("", " ", "x", "é", "1.5", "01", "+1", "1e3", "-0", "true", "0", "2024-02-30T25:61:00+99:99", "a\tb\nc")


def read(text: str) -> Any:
    """The document to be changed, without the blanks between its elements."""
    return etree.fromstring(text.encode(), etree.XMLParser(remove_blank_text=True, resolve_entities=False))


def xml_mutants(document: Any) -> Iterator[Mutant]:
    """Every change that can be made: its kind, the number of its element, and what makes it."""
    for index, element in enumerate(document.iter("*")):
        for kind, change in _changes(element):
            yield kind, index, change


def changed(document: Any, mutant: Mutant) -> str:
    """The document with one change made."""
    result = deepcopy(document)
    mutant[2](list(result.iter("*"))[mutant[1]])
    return etree.tostring(result, encoding="unicode")


def _changes(element: Any) -> Iterator[tuple[str, Change]]:
    space = etree.QName(element).namespace
    yield "attribute", lambda item: item.set("other", "x")
    yield "stranger", lambda item: item.append(etree.Element(f"{{{space}}}stranger"))
    yield "foreign", lambda item: item.append(etree.Element("{urn:elsewhere}stranger"))
    if element.getparent() is not None:
        yield "missing", lambda item: item.getparent().remove(item)
        yield "twice", lambda item: item.addnext(deepcopy(item))
        yield "last", lambda item: item.getparent().append(item)
        yield "first", lambda item: item.getparent().insert(0, item)
    if len(element):
        yield "text", lambda item: setattr(item, "text", "some text")
        yield "hollow", lambda item: [item.remove(child) for child in list(item)]
    else:
        for value in (*VALUES, f" {element.text} ", f"{element.text}X", f"{element.text}\n"):
            yield "value", lambda item, value=value: setattr(item, "text", value)
        yield "nested", lambda item: item.append(etree.Element(item.tag))
