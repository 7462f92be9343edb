"""Trees of elements to XML text: the one place where a text becomes markup."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.documents.xml import attribute_value, character_data

XS: Final = "http://www.w3.org/2001/XMLSchema"


@dataclass(frozen=True, slots=True)
class Node:
    """An element: a name that we chose, attributes, then either children or a text."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Node, ...] = ()
    text: str = ""


def node(name: str, /, *children: Node, text: str = "", **attributes: str | None) -> Node:
    """An element; attributes that are None are left out, a `_` in their names is a `:`."""
    shown = tuple((key.replace("_", ":"), value) for key, value in attributes.items() if value is not None)
    return Node(name, shown, children, text)


ANYTHING: Final = node("xs:any", namespace="##any", processContents="skip", minOccurs="0", maxOccurs="unbounded")
"""Elements that nobody describes, with their attributes, the hints among them (docs/packages.md)."""
ANY_TYPE: Final = node(
    "xs:complexType",
    node("xs:sequence", ANYTHING),
    node("xs:anyAttribute", namespace="##any", processContents="skip"),
    mixed="true",
)
"""The type of an element whose value may be of any kind: `xs:anyType` would look into known elements below it."""


def written(root: Node) -> str:
    """The document, indented by two."""
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(_lines(root, "")) + "\n"


def _lines(item: Node, pad: str) -> Iterable[str]:
    start = item.name + "".join(f' {key}="{attribute_value(value)}"' for key, value in item.attributes)
    if item.children:
        yield f"{pad}<{start}>"
        for child in item.children:
            yield from _lines(child, pad + "  ")
        yield f"{pad}</{item.name}>"
    elif item.text:
        yield f"{pad}<{start}>{character_data(item.text)}</{item.name}>"
    else:
        yield f"{pad}<{start}/>"
