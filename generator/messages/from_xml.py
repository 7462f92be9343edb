"""Elements to the JSON value that they stand for, by the rules of the model."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generator.messages.checker import Checker, join
from generator.messages.rules import FieldRule, ObjectRule, Rules
from generator.messages.values import Misfit, Number, Value
from generator.messages.xml_text import Element
from generator.model.envelope import MESSAGE, NAMESPACE, ROOT, XML_NAMES

DECIMAL: Final = re.compile(r"([+-]?)0*([0-9]*)(?:\.([0-9]*))?")
BOOLEANS: Final = {"true": True, "1": True, "false": False, "0": False}
BLANKS: Final = " \t\r\n"
XLINK_TYPE: Final = "{http://www.w3.org/1999/xlink}type"
SCHEMA_LOCATIONS: Final = frozenset(
    f"{{http://www.w3.org/2001/XMLSchema-instance}}{name}" for name in ("schemaLocation", "noNamespaceSchemaLocation")
)
JSON_NAMES: Final = {xml: json for json, xml in XML_NAMES.items()}


@dataclass(frozen=True, slots=True)
class FromXml:
    """Reads one document; what only XML can get wrong goes to `checker`, the rest is checked on the value."""

    rules: Rules
    checker: Checker

    def document(self, root: Element) -> Value:
        """The value of an envelope, a message with its header, or a bare message."""
        self.checker.lines["$"] = root.line
        if root.name == ROOT:
            self._check_namespace(root, NAMESPACE, "$")
            return self._envelope(root)
        if root.name == MESSAGE and MESSAGE not in self.rules.messages:
            return self._message(root, "$")
        return {root.name: self._root(root, join("$", root.name))}

    def body(self, root: Element, rule: ObjectRule) -> Value:
        """The object of a root element whose message is known."""
        return self._object(root, rule, "$")

    def _envelope(self, root: Element) -> Value:
        return self._object(root, self.rules.envelope, "$")

    def _message(self, element: Element, path: str) -> Value:
        """`message`: the header's fields, in the header's namespace, and the root element in its own."""
        header = self.rules.header.schema
        found: dict[str, Value] = {}
        fields = [child for child in element.children if not self._is_root(child)]
        self._check_namespace(element, header.xml_namespace, path)
        shell = Element(element.namespace, element.name, element.line, element.attributes, fields, element.texts)
        found |= self._members(shell, self.rules.header.body, path)
        for child in element.children:
            if self._is_root(child):
                if child.name in found:
                    self.checker.add("message", path, f"several elements {child.name}")
                found[child.name] = self._root(child, join(path, child.name))
        roots = [index for index, child in enumerate(element.children) if self._is_root(child)]
        for child in element.children[roots[0] + 1 :] if roots else ():
            if not self._is_root(child):
                self.checker.add("order", join(path, child.name))
        return found

    def _is_root(self, child: Element) -> bool:
        return child.name in self.rules.messages and child.name != self.rules.header.schema.root_element

    def _root(self, element: Element, path: str) -> Value:
        self.checker.lines[path] = element.line
        known = self.rules.messages.get(element.name)
        if known is None:
            return self._anything(element, path)
        self._check_namespace(element, known.schema.xml_namespace, path)
        return self._object(element, known.body, path)

    def _check_namespace(self, element: Element, wanted: str, path: str) -> None:
        if element.namespace != wanted:
            self.checker.lines[path] = element.line
            self.checker.add("message", path, f"{element.name} in the namespace {element.namespace!r}, not {wanted!r}")

    def _object(self, element: Element, rule: ObjectRule, path: str) -> Value:
        return self._members(element, rule, path)

    def _members(self, element: Element, rule: ObjectRule, path: str) -> dict[str, Value]:
        self._check_holder(element, path)
        found: dict[str, Value] = {}
        last = -1
        for child in element.children:
            name = JSON_NAMES.get(child.name, child.name) if child.namespace == NAMESPACE else child.name
            place = join(path, name)
            self.checker.lines.setdefault(place, child.line)
            known = rule.fields.get(name) if self._belongs(child, element, name) else None
            if known is None:
                self._unknown(child, name, rule, path, found)
                continue
            if known.position < last:
                self.checker.add("order", place, rule=known)
            last = max(last, known.position)
            self._member(child, name, known, place, found)
        if rule.is_open and "content" not in rule.fields and is_content(found.get("content")):
            found["content"] = [found["content"]]
        return found

    @staticmethod
    def _belongs(child: Element, parent: Element, name: str) -> bool:
        return child.namespace == parent.namespace or (name == MESSAGE and parent.namespace == NAMESPACE)

    def _member(self, child: Element, name: str, rule: FieldRule, path: str, found: dict[str, Value]) -> None:
        if name == "content" and child.namespace == NAMESPACE:
            if name in found:
                self.checker.add("max-items", path, "1", rule=rule)
            found[name] = self._contents(child, rule, path)
            return
        if not rule.is_list:
            if name in found:
                self.checker.add("max-items", path, "1", rule=rule)
                return
            found[name] = self._value(child, rule, path)
            return
        items = found.setdefault(name, [])
        if isinstance(items, list):
            place = f"{path}[{len(items)}]"
            self.checker.lines[place] = child.line
            items.append(self._value(child, rule, place))

    def _contents(self, element: Element, rule: FieldRule, path: str) -> Value:
        """`content` holds `contentObject`s; in JSON it is their list."""
        self._check_holder(element, path)
        items: list[Value] = []
        for child in element.children:
            if child.name != "contentObject" or child.namespace != NAMESPACE or rule.nested is None:
                self.checker.add("unknown", join(path, child.name))
                continue
            place = f"{path}[{len(items)}]"
            self.checker.lines[place] = child.line
            items.append(self._object(child, rule.nested, place))
        return items

    def _unknown(self, child: Element, name: str, rule: ObjectRule, path: str, found: dict[str, Value]) -> None:
        """A child without a rule: kept for the check of the value, as a list where it stands again."""
        if name in rule.fields:  # of another namespace than the field of its name
            self.checker.add("unknown", join(path, name))
            return
        value = self._anything(child, join(path, name))
        if name not in found:
            found[name] = value
            return
        known = found[name]
        found[name] = [*known, value] if isinstance(known, list) else [known, value]

    def _value(self, element: Element, rule: FieldRule, path: str) -> Value:
        if (
            rule.nested is not None
            and rule.field.name == MESSAGE
            and element.name == MESSAGE
            and not rule.nested.fields
        ):
            return self._message(element, path)
        if rule.nested is not None:
            return self._object(element, rule.nested, path)
        self._check_attributes(element, path)
        if element.children:
            return self._anything(element, path)
        return scalar_value(element.text, rule.scalar)

    def _anything(self, element: Element, path: str) -> Value:
        """An element that no rule describes: a text, or an object."""
        if element.children:
            return self._members(element, ANY, path)
        self._check_attributes(element, path)
        return element.text

    def _check_holder(self, element: Element, path: str) -> None:
        """An element that holds elements has no text and no attributes."""
        self._check_attributes(element, path)
        if element.text.strip(BLANKS):
            self.checker.add("type", path, "object", element.text.strip(BLANKS))

    def _check_attributes(self, element: Element, path: str) -> None:
        for name in element.attributes:
            if name in SCHEMA_LOCATIONS or (name == XLINK_TYPE and element.namespace == NAMESPACE):
                continue
            self.checker.add("unknown", f"{path}['@{name.rpartition('}')[2]}']")


def is_content(value: Value) -> bool:
    """Whether a value in free content is a content object of an envelope, which the hub sends back in RS-ERROR."""
    return isinstance(value, dict) and value.keys() == {"jsonContent"}


ANY: Final = ObjectRule("", is_open=True)


def scalar_value(text: str, scalar: str) -> Value:
    """A text as a value of a JSON type (XML Schema 1.0 part 2: decimal, boolean), or a `Misfit`."""
    if scalar == "string":
        return text
    bare = text.strip(BLANKS)
    if scalar == "boolean":
        return BOOLEANS.get(bare, Misfit(text))
    match = DECIMAL.fullmatch(bare)
    if match is None or not (match[2] or match[3] or "0" in bare):
        return Misfit(text)
    sign = "-" if match[1] == "-" else ""
    return Number(f"{sign}{match[2] or '0'}{'.' + match[3] if match[3] else ''}")
