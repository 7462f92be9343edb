"""Elements to the JSON value that they stand for, by the rules of the model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.messages.attributes import check_attributes
from generator.messages.checker import Checker, is_of
from generator.messages.from_open_xml import open_value
from generator.messages.lexical import BLANKS, scalar_value
from generator.messages.place import join
from generator.messages.rules import ANY, FieldRule, MessageRule, ObjectRule, Rules
from generator.messages.values import Unread, Value
from generator.messages.xml_text import Element
from generator.model.envelope import MESSAGE, NAMESPACE, ROOT, XML_NAMES

JSON_NAMES: Final = {xml: json for json, xml in XML_NAMES.items()}
UNREAD: Final = Unread()


@dataclass(frozen=True, slots=True)
class FromXml:
    """Reads one document; what only XML can get wrong goes to `checker`, the rest is checked on the value."""

    rules: Rules
    checker: Checker

    def document(self, root: Element) -> Value:
        """The value of an envelope or of a bare message."""
        self.checker.lines["$"] = root.line
        if root.name == ROOT:
            is_right = self._has_namespace(root, NAMESPACE, "$")
            return self.object(root, self.rules.envelope, "$") if is_right else UNREAD
        known = self.rules.messages.get(root.name)
        if known is None:
            self.checker.add("message", "$", f"no root element that the release knows ({root.name[:120]})")
            return UNREAD
        return {root.name: self._root(root, known, join("$", root.name))}

    def object(self, element: Element, rule: ObjectRule, path: str) -> dict[str, Value] | Unread:
        """The object of an element; `UNREAD` where it has a text."""
        if not self._is_holder(element, path):
            return UNREAD
        found: dict[str, Value] = {}
        others: dict[str, list[Element]] = {}
        last = -1
        for child in element.children:
            known = _field(child, element, rule)
            if known is None:
                others.setdefault(child.name, []).append(child)
            else:
                self._member(child, known, path, found, is_late=known.position < last)
                last = max(last, known.position)
        for name, group in others.items():
            self._others(group, name, rule, path, found)
        return found

    def _message(self, element: Element, path: str) -> Value:
        """`message`: the header's fields, in the header's namespace, and the root element in its own."""
        if not self._has_namespace(element, self.rules.header.schema.xml_namespace, path):
            return UNREAD
        if self._has_text(element, path):
            return UNREAD
        roots = [child for child in element.children if child.name in self.rules.messages]
        if len(roots) != 1:
            self.checker.add("message", path, f"{len(roots)} root elements of {self.rules.release.version}")
            return UNREAD
        known = self.rules.messages[roots[0].name]
        rule = self.rules.header.body if known.schema.has_header else ANY
        found = self.object(element.without(roots[0]), rule, path)
        self._check_header_order(element, roots[0], rule, path)
        place = join(path, roots[0].name)
        return found if isinstance(found, Unread) else {**found, roots[0].name: self._root(roots[0], known, place)}

    def _check_header_order(self, element: Element, root: Element, rule: ObjectRule, path: str) -> None:
        """The header's fields stand before the message element."""
        counts: dict[str, int] = {}
        is_after = False
        for child in element.children:
            is_after = is_after or child is root
            known = _field(child, element, rule)
            if known is None:
                continue
            index = counts[child.name] = counts.get(child.name, -1) + 1
            if is_after:
                place = join(path, child.name)
                self.checker.add("order", f"{place}[{index}]" if known.is_list else place, rule=known)

    def _root(self, element: Element, known: MessageRule, path: str) -> Value:
        self.checker.lines[path] = element.line
        is_right = self._has_namespace(element, known.schema.xml_namespace, path)
        return self.object(element, known.body, path) if is_right else UNREAD

    def _has_namespace(self, element: Element, wanted: str, path: str) -> bool:
        if element.namespace == wanted:
            return True
        self.checker.lines[path] = element.line
        self.checker.add("message", path, f"{element.name} in the namespace {element.namespace!r}, not {wanted!r}")
        return False

    def _member(self, child: Element, rule: FieldRule, path: str, found: dict[str, Value], *, is_late: bool) -> None:
        name = rule.field.name
        place = join(path, name)
        self.checker.lines.setdefault(place, child.line)
        is_wrapped = name == "content" and child.namespace == NAMESPACE
        items = found.setdefault(name, []) if rule.is_list and not is_wrapped else None
        if isinstance(items, list):
            place = f"{place}[{len(items)}]"
            self.checker.lines[place] = child.line
        if is_late:
            self.checker.add("order", place, rule=rule)
        if isinstance(items, list):
            items.append(self._value(child, rule, place))
        elif name in found:
            self.checker.add("max-items", place, "1", rule=rule)
        else:
            found[name] = self._contents(child, rule, place) if is_wrapped else self._value(child, rule, place)

    def _contents(self, element: Element, rule: FieldRule, path: str) -> Value:
        """`content` holds `contentObject`s; in JSON it is their list."""
        if not self._is_holder(element, path):
            return UNREAD
        items: list[Value] = []
        for child in element.children:
            if child.name != "contentObject" or child.namespace != NAMESPACE or rule.nested is None:
                self.checker.add("unknown", join(path, child.name))
                continue
            place = f"{path}[{len(items)}]"
            self.checker.lines[place] = child.line
            items.append(self.object(child, rule.nested, place))
        return items

    def _others(self, group: list[Element], name: str, rule: ObjectRule, path: str, found: dict[str, Value]) -> None:
        """Elements of a name that are no field: free content of an open object, else unknown."""
        alias = JSON_NAMES.get(name, name)
        place = join(path, alias if alias in rule.fields else name)
        self.checker.lines.setdefault(place, group[0].line)
        if not rule.is_open or alias in rule.fields or name in rule.fields:
            self.checker.add("unknown", place)
            return
        found[name] = open_value(group, place, self.checker)

    def _value(self, element: Element, rule: FieldRule, path: str) -> Value:
        if rule.nested is not None:
            is_message = rule.field.name == MESSAGE and rule.nested.name == MESSAGE and not rule.nested.fields
            return self._message(element, path) if is_message else self.object(element, rule.nested, path)
        if element.children:
            self.checker.add("type", path, rule.scalar, rule=rule)
            return UNREAD
        value = scalar_value(element.text, rule.scalar)
        if is_of(value, rule.scalar):
            check_attributes(element, path, self.checker)
        return value

    def _is_holder(self, element: Element, path: str) -> bool:
        """Whether an element that holds elements has no text beside them; its attributes are checked."""
        if self._has_text(element, path):
            return False
        check_attributes(element, path, self.checker)
        return True

    def _has_text(self, element: Element, path: str) -> bool:
        """Whether an element that holds elements has a text beside them, which is an error."""
        text = element.text.strip(BLANKS)
        if text:
            self.checker.add("type", path, "object", text)
        return bool(text)


def _field(child: Element, parent: Element, rule: ObjectRule) -> FieldRule | None:
    """The field that an element is a value of; the envelope's have names of their own in XML."""
    is_edxl = child.namespace == NAMESPACE
    if is_edxl and child.name in XML_NAMES:
        return None
    found = rule.fields.get(JSON_NAMES.get(child.name, child.name) if is_edxl else child.name)
    if found is None or child.namespace == parent.namespace:
        return found
    return found if found.field.name == MESSAGE and parent.namespace == NAMESPACE else None
