"""Near misses of a message in XML: one thing changed in each, at every element."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator

from lxml import etree

Element = etree._Element
TEXTS = (
    "",
    " ",
    "x",
    "1",
    " 1 ",
    "-0",
    "1e3",
    "1.50",
    "true",
    "vrai",
    "é",
    "2024-01-01",
    "2024-01-01T00:00:00Z",
    "x" * 300,
)


def xml_mutants(text: str) -> Iterator[str]:
    """Every mutant of a document, as text."""
    root = etree.fromstring(text.encode())
    count = len(list(root.iter("*")))
    for change in CHANGES:
        for number in range(count):
            changed = copy.deepcopy(root)
            if change(list(changed.iter("*"))[number]):
                yield etree.tostring(changed, encoding="unicode")
    for number in range(count):
        for value in TEXTS:
            changed = copy.deepcopy(root)
            element = list(changed.iter("*"))[number]
            if len(element) == 0:
                element.text = value
                yield etree.tostring(changed, encoding="unicode")


def removed(element: Element) -> bool:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
    return parent is not None


def doubled(element: Element) -> bool:
    if element.getparent() is not None:
        element.addnext(copy.deepcopy(element))
    return element.getparent() is not None


def repeated_last(element: Element) -> bool:
    parent = element.getparent()
    if parent is not None:
        parent.append(copy.deepcopy(element))
    return parent is not None


def swapped(element: Element) -> bool:
    before = element.getprevious()
    if before is not None:
        element.addnext(before)
    return before is not None


def renamed(element: Element) -> bool:
    element.tag = f"{element.tag}X"
    return True


def without_namespace(element: Element) -> bool:
    element.tag = etree.QName(element).localname
    return True


def of_another_namespace(element: Element) -> bool:
    element.tag = f"{{urn:other}}{etree.QName(element).localname}"
    return True


def with_attribute(element: Element) -> bool:
    element.set("extra", "x")
    return True


def with_schema_location(element: Element) -> bool:
    element.set("{http://www.w3.org/2001/XMLSchema-instance}schemaLocation", "urn:x x.xsd")
    return True


def with_child(element: Element) -> bool:
    etree.SubElement(element, f"{{{etree.QName(element).namespace}}}extra").text = "x"
    return True


def with_text(element: Element) -> bool:
    element.text = "text"
    return len(element) > 0


def with_comment(element: Element) -> bool:
    element.insert(0, etree.Comment(" a comment "))
    return True


CHANGES: tuple[Callable[[Element], bool], ...] = (
    removed,
    doubled,
    repeated_last,
    swapped,
    renamed,
    without_namespace,
    of_another_namespace,
    with_attribute,
    with_schema_location,
    with_child,
    with_text,
    with_comment,
)
