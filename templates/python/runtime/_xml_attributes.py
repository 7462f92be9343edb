"""Attributes that an element may have, and those that nobody knows."""

from __future__ import annotations

from collections.abc import Set

from ._paths import step
from ._problems import Problem
from ._xml_tree import Element

SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA_LOCATIONS = frozenset(
    f"{SCHEMA_INSTANCE} {name}"
    for name in ("schemaLocation", "noNamespaceSchemaLocation")
)
EDXL_DE = "urn:oasis:names:tc:emergency:EDXL:DE:2.0"
XLINK = "http://www.w3.org/1999/xlink"
LINK = f"{XLINK} type"
LINK_TYPES = {
    "edxlDistribution": "extended",
    "descriptor": "resource",
    "content": "resource",
    "contentObject": "resource",
}


def is_link(element: Element) -> bool:
    """Whether an element of EDXL-DE has the `xlink:type` that OASIS gives it."""
    wanted = LINK_TYPES.get(element.name) if element.namespace == EDXL_DE else None
    return wanted is not None and element.attributes.get(LINK) == wanted


def check_attributes(
    element: Element,
    path: str,
    problems: list[Problem],
    known: Set[str] = frozenset(),
) -> None:
    """Find attributes that are neither XML Schema's, nor EDXL-DE's, nor `known`."""
    for name in element.attributes:
        if name in SCHEMA_LOCATIONS or name in known:
            continue
        if name != LINK or not is_link(element):
            local = name.rpartition(" ")[2]
            problems.append(Problem(path + step(f"@{local}"), "unknown"))
