"""A message in its envelope, in XML: the header's elements, then the root element in a namespace of its own."""

from __future__ import annotations

from typing import Any

from ._problems import Problem, step
from ._release import header_class, message_class, message_roots
from ._shape import members_by_wire
from ._xml_open import open_value, open_xml
from ._xml_reading import object_of
from ._xml_text import attribute, element
from ._xml_tree import Element
from ._xml_writing import content_xml, root_xml


def message_of(item: Element, path: str, problems: list[Problem]) -> dict[str, Any]:
    """The JSON of a message; empty, for the envelope to refuse, where it holds no message of the release."""
    roots = [child for child in item.children if is_root(child)]
    if len(roots) != 1 or item.namespace != header_class().NAMESPACE:
        problems.append(Problem(path, "message"))
        return {}
    root = roots[0]
    kind = message_class(root.name)
    children = [child for child in item.children if child is not root]
    beside = Element(item.namespace, item.name, item.attributes, children, item.texts)
    if kind.HAS_HEADER:
        data = object_of(beside, header_class(), path, problems)
        _check_order(item.children, root, path, problems)
    else:
        data = _open_object(children)
    content = object_of(root, kind, path + step(root.name), problems)
    return {**data, root.name: content} if isinstance(data, dict) else data


def is_root(item: Element) -> bool:
    """Whether an element is the root element of a message of the release."""
    if item.name not in message_roots():
        return False
    return bool(item.namespace == message_class(item.name).NAMESPACE)


def message_xml(message: Any, outer: str) -> str:
    """The element `message`."""
    namespace = header_class().NAMESPACE
    content = message.content
    parts = [content_xml(message.header, namespace)] if message.header else []
    parts += [open_xml(key, part, namespace) for key, part in message.others.items()]
    parts.append(root_xml(content, content.ROOT_ELEMENT, content.NAMESPACE, namespace))
    attributes = "" if namespace == outer else attribute("xmlns", namespace)
    return element("message", attributes, "".join(parts))


def _open_object(children: list[Element]) -> dict[str, Any]:
    groups: dict[str, list[Element]] = {}
    for child in children:
        groups.setdefault(child.name, []).append(child)
    return {name: open_value(group) for name, group in groups.items()}


def _check_order(
    children: list[Element], root: Element, path: str, problems: list[Problem]
) -> None:
    """The header stands before the root element (xs:extension of the header's type)."""
    known = members_by_wire(header_class())
    counts: dict[str, int] = {}
    is_after = False
    for child in children:
        is_after = is_after or child is root
        if child.name not in known or child is root:
            continue
        index = counts[child.name] = counts.get(child.name, -1) + 1
        if is_after:
            is_list = known[child.name][1].is_list
            here = path + step(child.name) + (step(index) if is_list else "")
            problems.append(Problem(here, "order"))
