"""Near misses of an XML document: one thing changed in each, in its elements or in its text."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from typing import Any

from lxml import etree

from tests.agreement.values import TEXTS, near_text

Change = Callable[[Any, random.Random], object]
EDXL = "urn:oasis:names:tc:emergency:EDXL:DE:2.0"
XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
XLINK = "{http://www.w3.org/1999/xlink}"
HINTS = "{urn:hubgen:json}"
NAMESPACES = ["", "urn:other", EDXL, "urn:emergency:cisu:2.0", "urn:emergency:eda:1.9"]
ATTRIBUTES = [
    ("other", "x"), ("a-b", "x"), ("{urn:other}kind", "x"), ("{http://www.w3.org/XML/1998/namespace}lang", "fr"),
    (f"{XSI}nil", "true"), (f"{XSI}schemaLocation", "urn:x x.xsd"), (f"{XSI}noNamespaceSchemaLocation", "x.xsd"),
    (f"{XLINK}type", "resource"), (f"{XLINK}type", "extended"), (f"{XLINK}type", "simple"), (f"{XLINK}href", "x"),
    (f"{HINTS}type", "number"), (f"{HINTS}type", "boolean"), (f"{HINTS}type", "null"), (f"{HINTS}type", "object"),
    (f"{HINTS}type", "array"), (f"{HINTS}type", "text"), (f"{HINTS}list", "one"), (f"{HINTS}list", "true"),
    (f"{HINTS}kind", "x"), ("type", "number"),
]  # fmt: skip
NAMES = [
    "unknown",
    "message",
    "content",
    "contentXML",
    "jsonContent",
    "item",
    "code",
    "é",
    "a-b",
    "distributionElement",
]


def xml_mutant(text: str, chance: random.Random) -> tuple[str, str]:
    """The kind of a change, and the text of the document with that change."""
    if chance.random() < 0.12:
        kind, broken = chance.choice(BREAKS)
        return kind, broken(_bare(text), chance)
    root = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, remove_blank_text=True))
    kind, change = chance.choice(CHANGES)
    elements = list(root.iter("*"))
    change(chance.choice(elements[1:] if len(elements) > 1 and chance.random() < 0.9 else elements), chance)
    return kind, etree.tostring(root, encoding="unicode")


def _removed(element: Any, chance: random.Random) -> None:
    if element.getparent() is not None:
        element.getparent().remove(element)


def _again(element: Any, chance: random.Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.insert(chance.randrange(len(parent) + 1), copy.deepcopy(element))


def _twice(element: Any, chance: random.Random) -> None:
    if element.getparent() is not None:
        for _ in range(chance.choice([1, 2, 5])):
            element.addnext(copy.deepcopy(element))


def _moved(element: Any, chance: random.Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.insert(chance.randrange(len(parent) + 1), element)


def _elsewhere(element: Any, chance: random.Random) -> None:
    chance.choice(list(element.getroottree().getroot().iter("*"))).append(copy.deepcopy(element))


def _renamed(element: Any, chance: random.Random) -> None:
    others = [etree.QName(item).localname for item in element.getroottree().getroot().iter("*")]
    element.tag = f"{{{etree.QName(element).namespace}}}{chance.choice([*NAMES, chance.choice(others)])}"


def _namespace(element: Any, chance: random.Random) -> None:
    namespace = chance.choice(NAMESPACES)
    element.tag = f"{{{namespace}}}{etree.QName(element).localname}" if namespace else etree.QName(element).localname


def _attribute(element: Any, chance: random.Random) -> None:
    for _ in range(chance.choice([1, 1, 2])):
        element.set(*chance.choice(ATTRIBUTES))


def _child(element: Any, chance: random.Random) -> None:
    namespace = chance.choice([etree.QName(element).namespace, "urn:other"])
    made = etree.Element(f"{{{namespace}}}{chance.choice(NAMES)}")
    made.text = chance.choice(["", "x", "1"])
    if chance.random() < 0.3:
        made.append(copy.deepcopy(made))
    for _ in range(chance.choice([1, 1, 2])):
        element.insert(chance.choice([0, len(element)]), copy.deepcopy(made))


def _text(element: Any, chance: random.Random) -> None:
    """A text where there are elements, before or between them."""
    text = chance.choice(["text", " \n\t", "\u00a0", "1", " x "])
    if len(element) and chance.random() < 0.6:
        chance.choice(list(element)).tail = text
    else:
        element.text = text


def _value(element: Any, chance: random.Random) -> None:
    leaves = [item for item in element.getroottree().getroot().iter("*") if len(item) == 0]
    item = chance.choice(leaves or [element])
    item.text = chance.choice(TEXTS) if chance.random() < 0.5 else _characters(near_text(item.text or "", chance))


def _several(element: Any, chance: random.Random) -> None:
    for _ in range(chance.randrange(2, 6)):
        _, change = chance.choice(CHANGES[:-1])
        change(chance.choice(list(element.getroottree().getroot().iter("*"))), chance)


def _hollow(element: Any, chance: random.Random) -> None:
    for child in list(element):
        element.remove(child)
    element.text = chance.choice([None, "", "x"])


def _comment(element: Any, chance: random.Random) -> None:
    made = chance.choice([etree.Comment(" x "), etree.ProcessingInstruction("x", "y")])
    made.tail = chance.choice(["", " ", "x"])
    element.insert(chance.choice([0, len(element)]), made)


def _characters(text: str) -> str:
    return "".join(char for char in text if char in "\t\n\r" or char >= " ")


CHANGES: tuple[tuple[str, Change], ...] = (
    ("removed", _removed), ("removed", _removed), ("again", _again), ("twice", _twice), ("moved", _moved),
    ("moved", _moved), ("elsewhere", _elsewhere), ("renamed", _renamed), ("namespace", _namespace),
    ("attribute", _attribute), ("attribute", _attribute), ("child", _child), ("child", _child), ("text", _text),
    ("value", _value), ("value", _value), ("value", _value), ("value", _value), ("hollow", _hollow),
    ("comment", _comment), ("several", _several),
)  # fmt: skip


def _cut(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text))]


def _without_a_character(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + text[at + 1 :]


def _with_type(text: str, chance: random.Random) -> str:
    return chance.choice(["<!DOCTYPE a>", '<!DOCTYPE a [<!ENTITY x "y">]>']) + text


def _with_raw(text: str, chance: random.Random) -> str:
    """A text of markup in the place of another."""
    at = text.find(">", chance.randrange(len(text))) + 1 or len(text)
    raw = [
        "&eacute;",
        "&#11;",
        "&#0;",
        "&",
        "<x:y/>",
        '<a b="1" b="2"/>',
        "<![CDATA[<x>]]>",
        "]]>",
        "&#x1F691;",
        "&lt;",
    ]
    return text[:at] + chance.choice(raw) + text[at:]


def _nested(text: str, chance: random.Random) -> str:
    depth = chance.choice([40, 55, 58, 60, 62, 64, 70, 300])
    at = text.find("</", chance.randrange(len(text)))
    at = at if at >= 0 else len(text)
    return text[:at] + "<a>" * depth + "</a>" * depth + text[at:]


def _after(text: str, chance: random.Random) -> str:
    return text + chance.choice(["<a/>", "x", " ", "<!-- x -->", "<?x y?>"])


def _declared(text: str, chance: random.Random) -> str:
    return chance.choice(['<?xml version="1.0"?>', '<?xml version="1.0" standalone="yes"?>\n', " \n"]) + text


def _bare(text: str) -> str:
    """A document without its declaration."""
    return text[text.index("?>") + 2 :].lstrip() if text.startswith("<?xml") else text.lstrip()


BREAKS = (
    ("cut", _cut), ("a character less", _without_a_character), ("document type", _with_type), ("raw", _with_raw),
    ("raw", _with_raw), ("nested", _nested), ("after", _after), ("declared", _declared),
)  # fmt: skip
