"""A message in its envelope, in XML: the header's elements, then the root element in a namespace of its own."""

from __future__ import annotations

from typing import Any

from ._embedded import REFUSED
from ._paths import step
from ._problems import Problem
from ._release import header_class, message_class, message_roots
from ._shape import members_by_wire
from ._xml_attributes import check_attributes
from ._xml_open import groups_of, open_value, open_xml
from ._xml_reading import XmlReader
from ._xml_text import attribute, element
from ._xml_tree import Element
from ._xml_writing import content_xml, root_xml


def message_of(item: Element, path: str, problems: list[Problem]) -> Any:
    """The JSON of a message; `REFUSED` where it is not one message of the release in its own namespace."""
    is_own = item.namespace == header_class().NAMESPACE
    if is_own and item.has_text:
        return item.text
    roots = [child for child in item.children if child.name in message_roots()]
    if len(roots) != 1 or not is_own:
        problems.append(Problem(path, "message"))
        return REFUSED
    root = roots[0]
    kind = message_class(root.name)
    data = _beside(item, root, kind, path, problems)
    place = path + step(root.name)
    if root.namespace == kind.NAMESPACE:
        content = XmlReader(problems).object(root, kind, place)
    else:
        problems.append(Problem(place, "message"))
        content = REFUSED
    return {**data, root.name: content}


def message_xml(message: Any, outer: str) -> str:
    """The element `message`."""
    namespace = header_class().NAMESPACE
    content = message.content
    parts = [content_xml(message.header, namespace)] if message.header else []
    parts += [open_xml(key, part, namespace) for key, part in message.others.items()]
    parts.append(root_xml(content, content.ROOT_ELEMENT, content.NAMESPACE, namespace))
    attributes = "" if namespace == outer else attribute("xmlns", namespace)
    return element("message", attributes, "".join(parts))


def _beside(
    item: Element, root: Element, kind: Any, path: str, problems: list[Problem]
) -> dict[str, Any]:
    """What stands beside the root element: the header, or what nobody describes where the message has none."""
    children = [child for child in item.children if child is not root]
    if kind.HAS_HEADER:
        header = Element(item.namespace, item.name, item.attributes, children)
        data: dict[str, Any] = XmlReader(problems).object(header, header_class(), path)
        _check_order(item, root, path, problems)
        return data
    check_attributes(item, path, problems)
    return {
        name: open_value(group, path + step(name), problems)
        for name, group in groups_of(children).items()
    }


def _check_order(
    item: Element, root: Element, path: str, problems: list[Problem]
) -> None:
    """The header stands before the root element (xs:extension of the header's type)."""
    known = members_by_wire(header_class())
    counts: dict[str, int] = {}
    is_after = False
    for child in item.children:
        is_after = is_after or child is root
        if child.name not in known or child.namespace != item.namespace:
            continue
        index = counts[child.name] = counts.get(child.name, -1) + 1
        if is_after:
            is_list = known[child.name][1].is_list
            here = path + step(child.name) + (step(index) if is_list else "")
            problems.append(Problem(here, "order"))
