"""Elements as the JSON that they stand for, led by the fields of a class.

What is no value of its type stays a text, for the class to refuse; here it is told what JSON has no
word for: an element out of place, in another namespace, or with an attribute.
"""

from __future__ import annotations

from typing import Any

from ._base import HubModel, OpenModel
from ._numbers import BLANKS, xml_number
from ._problems import Problem, step
from ._shape import members_by_wire
from ._xml_open import BOOLEANS, open_value
from ._xml_tree import Element

SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA_HINTS = frozenset(
    f"{SCHEMA_INSTANCE} {name}"
    for name in ("schemaLocation", "noNamespaceSchemaLocation")
)


def object_of(
    element: Element, model: type[Any], path: str, problems: list[Problem]
) -> Any:
    """The object of an element, whose fields are in its own namespace; its text where it has one."""
    if element.has_text:
        return element.text
    check_attributes(element, path, problems)
    fields = members_by_wire(model)
    data: dict[str, Any] = {}
    others: dict[str, list[Element]] = {}
    last = 0
    for child in element.children:
        here = path + step(child.name)
        index, member = fields.get(child.name, (-1, None))
        if member is None and issubclass(model, OpenModel):
            others.setdefault(child.name, []).append(child)
        elif member is None or child.namespace != element.namespace:
            problems.append(Problem(here, "unknown"))
        else:
            here = _put(data, member, child, here, problems)
            if index < last:
                problems.append(Problem(here, "order"))
            last = max(last, index)
    data |= {name: open_value(group) for name, group in others.items()}
    return data


def _put(
    data: dict[str, Any],
    member: Any,
    child: Element,
    path: str,
    problems: list[Problem],
) -> str:
    """Add the value of an element; a second one of a single field makes a list, which is no value of it."""
    name = member.wire
    if member.is_list:
        values = data.setdefault(name, [])
        path = f"{path}[{len(values)}]"
        values.append(_value(child, member.kind, path, problems))
    else:
        value = _value(child, member.kind, path, problems)
        data[name] = [data[name], value] if name in data else value
    return path


def _value(
    element: Element, kind: type[Any], path: str, problems: list[Problem]
) -> Any:
    if issubclass(kind, HubModel):
        return object_of(element, kind, path, problems)
    check_attributes(element, path, problems)
    if element.children:
        return {}
    if kind in (int, float):
        number = xml_number(element.text, whole=kind is int)
        return element.text if number is None else number
    if kind is bool:
        return BOOLEANS.get(element.text.strip(BLANKS), element.text)
    return element.text


def check_attributes(element: Element, path: str, problems: list[Problem]) -> None:
    """Find attributes that are not of XML Schema."""
    for name in element.attributes:
        if name not in SCHEMA_HINTS:
            local = name.rpartition(" ")[2]
            problems.append(Problem(path + step(f"@{local}"), "unknown"))
