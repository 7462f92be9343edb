"""Values to XML, in the order of the model, and what XML could not give back."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.messages.detect import is_envelope
from generator.messages.rules import ANY, FieldRule, MessageRule, ObjectRule, Rules
from generator.messages.to_open_xml import write_open
from generator.messages.values import Value
from generator.messages.xml_lines import XmlLines, xml_text
from generator.model.envelope import LINK_TYPES, MESSAGE, NAMESPACE, PLACE, ROOT, XLINK, XML_NAMES
from generator.wording.path import join


@dataclass(slots=True)
class XmlWriter:
    """Writes one document, of which no value is of another type than its field's."""

    rules: Rules
    out: XmlLines = field(default_factory=XmlLines)

    def document(self, value: dict[str, Value]) -> str:
        """The XML text of an envelope or of a bare message."""
        if is_envelope(value, self.rules):
            attributes = f' xmlns="{NAMESPACE}" xmlns:xlink="{XLINK}"{_link(ROOT)}'
            self._object(ROOT, value, self.rules.envelope, "$", 0, attributes)
        else:
            for name, body in value.items():
                self._root(self.rules.messages[name], body, join("$", name), 0)
        return "\n".join(self.out.lines) + "\n"

    def _root(self, message: MessageRule, value: Value, path: str, depth: int) -> None:
        namespace = f' xmlns="{self.out.escaped(message.schema.xml_namespace, path)}"'
        self._object(message.schema.root_element, value, message.body, path, depth, namespace)

    def _message(self, value: dict[str, Value], path: str, depth: int) -> None:
        header = self.rules.header
        root = next(name for name in value if name in self.rules.messages)
        message = self.rules.messages[root]
        self.out.open(MESSAGE, f' xmlns="{self.out.escaped(header.schema.xml_namespace, path)}"', depth)
        beside = {name: item for name, item in value.items() if name != root}
        self._members(beside, header.body if message.schema.has_header else ANY, path, depth + 1)
        self._root(message, value[root], join(path, root), depth + 1)
        self.out.close(MESSAGE, depth)

    def _object(self, tag: str, value: Value, rule: ObjectRule, path: str, depth: int, attributes: str = "") -> None:
        members = value if isinstance(value, dict) else {}
        if not members:
            self.out.empty(tag, attributes, depth)
            return
        self.out.open(tag, attributes, depth)
        self._members(members, rule, path, depth + 1)
        self.out.close(tag, depth)

    def _members(self, value: dict[str, Value], rule: ObjectRule, path: str, depth: int) -> None:
        for name, known in rule.fields.items():
            if name in value and known.is_free:
                write_open(self.out, name, value[name], join(path, name), depth)
            elif name in value:
                self._field(value[name], known, join(path, name), depth)
        for name, item in value.items():
            if name not in rule.fields:
                self._check_name(name, rule, join(path, name))
                write_open(self.out, name, item, join(path, name), depth)

    def _check_name(self, name: str, rule: ObjectRule, path: str) -> None:
        """A property of JSON whose name is another field's in XML would be read as that one."""
        if any(_is_edxl(known) and name == XML_NAMES.get(known.field.name) for known in rule.fields.values()):
            self.out.losses.append(f"{path}: in XML {name} is another field's name")

    def _field(self, value: Value, rule: FieldRule, path: str, depth: int) -> None:
        name = rule.field.name
        items = value if isinstance(value, list) else [value]
        if name == "content" and _is_edxl(rule):
            self.out.open(name, _link(name), depth)
            for index, item in enumerate(items):
                place = f"{path}[{index}]"
                self._object("contentObject", item, rule.nested or ANY, place, depth + 1, _link("contentObject"))
            self.out.close(name, depth)
        elif rule.is_list:
            for index, item in enumerate(items):
                self._value(item, rule, f"{path}[{index}]", depth)
        else:
            self._value(value, rule, path, depth)

    def _value(self, value: Value, rule: FieldRule, path: str, depth: int) -> None:
        name = rule.field.name
        if rule.nested is None:
            self.out.leaf(name, "", xml_text(value), path, depth)
        elif _is_edxl(rule) and name == MESSAGE and isinstance(value, dict):
            self._message(value, path, depth)
        else:
            tag, link = (XML_NAMES.get(name, name), _link(name)) if _is_edxl(rule) else (name, "")
            self._object(tag, value, rule.nested, path, depth, link)


def _is_edxl(rule: FieldRule) -> bool:
    """Whether a field is the envelope's, not a message's."""
    return rule.field.location is PLACE


def _link(name: str) -> str:
    return f' xlink:type="{LINK_TYPES[name]}"' if name in LINK_TYPES else ""
