"""Near misses of a message: one thing changed in each, in JSON and in XML."""

from __future__ import annotations

import copy
import random
from typing import Any

from lxml import etree

VALUES: list[Any] = [None, True, 0, 1.0, 1.5, -1, 10**25, "", " ", "x", "FR\n", "é", [], [None], {}, {"x": 1}]
TEXTS = ["", " ", "x", "1", "1.0", "+1", "true", "é", "2024-01-01T00:00:00Z", "FR\n", "٣"]
INSERTS = ["", "0", "a", ".", "-", "é", "\n", "٣", " "]


def json_mutant(document: Any, chance: random.Random) -> Any:
    """A JSON document with one thing changed, anywhere in it."""
    document = copy.deepcopy(document)
    places = list(_places(document))
    holder, key = chance.choice(places)
    kind = chance.randrange(6)
    if kind == 0:
        del holder[key]
    elif kind == 1:
        holder[key] = copy.deepcopy(chance.choice(VALUES))
    elif kind == 2 and isinstance(holder[key], str):
        holder[key] = _changed(holder[key], chance)
    elif kind == 3 and isinstance(holder[key], list):
        holder[key] = holder[key] * chance.choice([0, 2, 6])
    elif kind == 4 and isinstance(holder, dict):
        holder[chance.choice(["unknown", "not a name", "it's", *holder])] = copy.deepcopy(holder[key])
    else:
        other_holder, other_key = chance.choice(places)
        holder[key] = copy.deepcopy(other_holder[other_key])
    return document


def xml_mutant(text: str, chance: random.Random) -> str:
    """An XML document with one thing changed, anywhere in it."""
    root = etree.fromstring(text.encode())
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    element = chance.choice(elements[1:] or elements)
    parent = element.getparent()
    kind = chance.randrange(8)
    if kind == 0 and parent is not None:
        parent.remove(element)
    elif kind == 1 and parent is not None:
        parent.insert(parent.index(element), copy.deepcopy(element))
    elif kind == 2 and parent is not None:
        parent.append(element)  # moved to the end
    elif kind == 3:
        element.tag = f"{{{etree.QName(element).namespace}}}{chance.choice(['unknown', *(_names(elements))])}"
    elif kind == 4 and not len(element):
        element.text = _changed(element.text or "", chance)
    elif kind == 5 and not len(element):
        element.text = chance.choice(TEXTS)
    elif kind == 6:
        element.append(copy.deepcopy(chance.choice(elements)))
    else:
        element.set(chance.choice(["id", "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"]), "x")
    return etree.tostring(root, encoding="unicode")


def _names(elements: list[Any]) -> list[str]:
    return sorted({etree.QName(element).localname for element in elements})


def _changed(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(INSERTS) + text[at + chance.randrange(2) :]


def _places(value: Any) -> Any:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield value, key
        yield from _places(item)
