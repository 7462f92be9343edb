"""Attributes that a document may have, and those that nobody knows."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from generator.messages.checker import Checker
from generator.messages.xml_text import Element
from generator.model.envelope import LINK_TYPES, NAMESPACE, XLINK
from generator.wording.path import join

INSTANCE: Final = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA_LOCATIONS: Final = frozenset(f"{{{INSTANCE}}}{name}" for name in ("schemaLocation", "noNamespaceSchemaLocation"))
LINK: Final = f"{{{XLINK}}}type"


def check_attributes(element: Element, path: str, checker: Checker, known: Set[str] = frozenset()) -> None:
    """Report the attributes of an element that are neither XML Schema's, nor EDXL-DE's own, nor `known`."""
    if not element.attributes:
        return
    is_link = element.namespace == NAMESPACE and element.attributes.get(LINK) == LINK_TYPES.get(element.name, "")
    for name in element.attributes:
        if name not in SCHEMA_LOCATIONS and name not in known and not (is_link and name == LINK):
            checker.add("unknown", join(path, f"@{name.rpartition('}')[2]}"))
