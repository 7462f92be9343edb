"""Elements as the JSON that they stand for, led by the fields of a class.

What is no value of its type stays what it is, for the class to refuse; here it is told what JSON has no
word for: an element out of place or once too often, in another namespace, or with an attribute.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._base import HubModel, OpenModel
from ._facets import empty_lists
from ._numbers import BLANKS, xml_number
from ._paths import step
from ._problems import Problem
from ._shape import Member, members_by_wire
from ._xml_attributes import check_attributes
from ._xml_open import open_value
from ._xml_tree import Element

BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
Fields = Mapping[str, tuple[int, Member]]


class XmlReader:
    """Reads objects; what is wrong is added to `problems`."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems

    def object(self, element: Element, model: type[Any], path: str) -> Any:
        """The object of an element, whose fields are in its own namespace; its text where it has one."""
        if element.has_text:
            return element.text
        check_attributes(element, path, self.problems)
        fields = members_by_wire(model)
        data: dict[str, Any] = {}
        others: dict[str, list[Element]] = {}
        last = 0
        for child in element.children:
            index, member = self.field(child, element, fields) or (-1, None)
            if member is None or member.is_free:
                others.setdefault(child.name, []).append(child)
            else:
                self.put(data, member, child, path, index < last)
                last = max(last, index)
        is_open = issubclass(model, OpenModel)
        for name, group in others.items():
            wire = self.wire(name)
            here = path + step(wire if wire in fields else name)
            known = fields[name][1] if name in fields else None
            if known is not None and known.is_free:
                value = open_value(group, here, self.problems)
                is_one = known.is_list and not isinstance(value, list)
                data[name] = [value] if is_one else value
            elif not is_open or wire in fields or name in fields:
                self.problems.append(Problem(here, "unknown"))
            else:
                data[name] = open_value(group, here, self.problems)
        for name in empty_lists(model):
            data.setdefault(name, [])
        return data

    def wire(self, name: str) -> str:
        """The name in JSON of an element."""
        return name

    def field(
        self, child: Element, parent: Element, fields: Fields
    ) -> tuple[int, Member] | None:
        """The place and the field of an element; None where it is of no field."""
        return fields.get(child.name) if child.namespace == parent.namespace else None

    def put(
        self,
        data: dict[str, Any],
        member: Member,
        child: Element,
        path: str,
        is_late: bool,
    ) -> None:
        """Add the value of an element; of a single field the first one counts."""
        name, here = member.wire, path + step(member.wire)
        if member.is_list:
            values = data.setdefault(name, [])
            here += step(len(values))
            values.append(self.value(child, member, here))
        elif name in data:
            self.problems.append(Problem(here, "max-items"))
        else:
            data[name] = self.value(child, member, here)
        if is_late:
            self.problems.append(Problem(here, "order"))

    def value(self, element: Element, member: Member, path: str) -> Any:
        """The value of an element; what is of another type than the field's is for the class to refuse."""
        if issubclass(member.kind, HubModel):
            return self.object(element, member.kind, path)
        if element.children:
            return {}
        value = _single(element.text, member.kind)
        if isinstance(value, str) is issubclass(member.kind, str):
            check_attributes(element, path, self.problems)
        return value


def _single(text: str, kind: type[Any]) -> Any:
    """A text as a value of a type; itself where it is none."""
    if kind is bool:
        return BOOLEANS.get(text.strip(BLANKS), text)
    if kind in (int, float):
        number = xml_number(text, whole=kind is int)
        return text if number is None else number
    return text
