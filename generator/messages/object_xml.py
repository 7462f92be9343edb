"""Elements of a message to the object that they stand for, led by the fields of the model."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Final

from generator.messages.attributes import check_attributes
from generator.messages.checker import Checker
from generator.messages.from_open_xml import open_value
from generator.messages.kinds import is_of
from generator.messages.lexical import BLANKS, scalar_value
from generator.messages.rules import FieldRule, ObjectRule
from generator.messages.values import Unread, Value
from generator.messages.xml_text import Element
from generator.wording.path import join

UNREAD: Final = Unread()


@dataclass(frozen=True)
class ObjectReader(ABC):
    """Reads objects; what only XML can get wrong goes to `checker`, the rest is checked on the value."""

    checker: Checker

    def object(self, element: Element, rule: ObjectRule, path: str) -> dict[str, Value] | Unread:
        """The object of an element; `UNREAD` where it has a text."""
        if not self.is_holder(element, path):
            return UNREAD
        found: dict[str, Value] = {}
        others: dict[str, list[Element]] = {}
        last = -1
        for child in element.children:
            known = self.field(child, element, rule)
            if known is None:
                others.setdefault(child.name, []).append(child)
            else:
                self.member(child, known, path, found, is_late=known.position < last)
                last = max(last, known.position)
        for name, group in others.items():
            self._others(group, name, rule, path, found)
        for name in rule.required:  # XML has no empty list: where one must be there, none of its elements is one
            if name not in found and rule.fields[name].is_list and not rule.fields[name].minimum:
                found[name] = []
        return found

    @abstractmethod
    def field(self, child: Element, parent: Element, rule: ObjectRule) -> FieldRule | None:
        """The field that an element is a value of; None where it is of none."""

    @abstractmethod
    def wire(self, name: str) -> str:
        """The name in JSON of an element."""

    def member(self, child: Element, rule: FieldRule, path: str, found: dict[str, Value], *, is_late: bool) -> None:
        """Add the value of an element to its object; of a single field the first one counts."""
        name = rule.field.name
        place = join(path, name)
        self.checker.lines.setdefault(place, child.line)
        items = found.setdefault(name, []) if rule.is_list else None
        if isinstance(items, list):
            place = f"{place}[{len(items)}]"
            self.checker.lines[place] = child.line
            items.append(self.value(child, rule, place))
        elif name in found:
            self.checker.add("max-items", place, "1", rule=rule)
        else:
            found[name] = self.value(child, rule, place)
        if is_late:
            self.checker.add("order", place, rule=rule)

    def _others(self, group: list[Element], name: str, rule: ObjectRule, path: str, found: dict[str, Value]) -> None:
        """Elements of a name that are no field: free content of an open object, else unknown."""
        alias = self.wire(name)
        place = join(path, alias if alias in rule.fields else name)
        self.checker.lines.setdefault(place, group[0].line)
        known = rule.fields.get(name)
        is_free = known is not None and known.is_free
        if not is_free and (not rule.is_open or alias in rule.fields or known is not None):
            self.checker.add("unknown", place)
            return
        item = open_value(group, place, self.checker)
        found[name] = [item] if known and known.is_list and not isinstance(item, list) else item

    def value(self, element: Element, rule: FieldRule, path: str) -> Value:
        """The value of an element; a text that is no value of its type is reported when the value is checked."""
        if rule.nested is not None:
            return self.object(element, rule.nested, path)
        if element.children:
            self.checker.add("type", path, rule.scalar, rule=rule)
            return UNREAD
        value = scalar_value(element.text, rule.scalar)
        if is_of(value, rule.scalar):
            check_attributes(element, path, self.checker)
        return value

    def is_holder(self, element: Element, path: str) -> bool:
        """Whether an element that holds elements has no text beside them; its attributes are checked."""
        if self.has_text(element, path):
            return False
        check_attributes(element, path, self.checker)
        return True

    def has_text(self, element: Element, path: str) -> bool:
        """Whether an element that holds elements has a text beside them, which is an error."""
        text = element.text.strip(BLANKS)
        if text:
            self.checker.add("type", path, "object", text)
        return bool(text)
