"""A whole document of XML to the JSON value that it stands for: an envelope, or a bare message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.messages.object_xml import UNREAD, ObjectReader
from generator.messages.rules import ANY, FieldRule, MessageRule, ObjectRule, Rules
from generator.messages.values import Unread, Value
from generator.messages.xml_text import Element
from generator.model.envelope import MESSAGE, NAMESPACE, ROOT, XML_NAMES
from generator.wording.path import join

JSON_NAMES: Final = {xml: json for json, xml in XML_NAMES.items()}


@dataclass(frozen=True)
class FromXml(ObjectReader):
    """Reads one document; the elements of the envelope have names of their own in XML."""

    rules: Rules

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

    def field(self, child: Element, parent: Element, rule: ObjectRule) -> FieldRule | None:
        """The field that an element is a value of; `message` is in another namespace than what holds it."""
        is_edxl = child.namespace == NAMESPACE
        if is_edxl and child.name in XML_NAMES:
            return None
        found = rule.fields.get(self.wire(child.name) if is_edxl else child.name)
        if found is not None and found.is_free:
            return None
        if found is None or child.namespace == parent.namespace:
            return found
        return found if found.field.name == MESSAGE and parent.namespace == NAMESPACE else None

    def wire(self, name: str) -> str:
        """The name in JSON of an element."""
        return JSON_NAMES.get(name, name)

    def member(self, child: Element, rule: FieldRule, path: str, found: dict[str, Value], *, is_late: bool) -> None:
        """Add the value of an element to its object; `content`, the last one, is one element with all contents."""
        if rule.field.name != "content" or child.namespace != NAMESPACE:
            super().member(child, rule, path, found, is_late=is_late)
            return
        place = join(path, "content")
        self.checker.lines.setdefault(place, child.line)
        if "content" in found:
            self.checker.add("max-items", place, "1", rule=rule)
        else:
            found["content"] = self._contents(child, rule, place)

    def value(self, element: Element, rule: FieldRule, path: str) -> Value:
        """The value of an element; a message has a header and a root element in it."""
        is_message = rule.nested is not None and rule.nested.name == MESSAGE and not rule.nested.fields
        if is_message and rule.field.name == MESSAGE:
            return self._message(element, path)
        return super().value(element, rule, path)

    def _message(self, element: Element, path: str) -> Value:
        """`message`: the header's fields, in the header's namespace, and the root element in its own."""
        if not self._has_namespace(element, self.rules.header.schema.xml_namespace, path):
            return UNREAD
        if self.has_text(element, path):
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
            known = self.field(child, element, rule)
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

    def _contents(self, element: Element, rule: FieldRule, path: str) -> Value:
        """`content` holds `contentObject`s; in JSON it is their list."""
        if not self.is_holder(element, path):
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
