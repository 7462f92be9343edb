"""Values to XML, in the order of the model, and what XML could not give back."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from generator.messages.checker import join
from generator.messages.detect import is_envelope
from generator.messages.from_xml import ANY, is_content
from generator.messages.rules import FieldRule, ObjectRule, Rules
from generator.messages.values import Misfit, Number, Value
from generator.model.envelope import MESSAGE, NAMESPACE, ROOT, XML_NAMES

XLINK: Final = "http://www.w3.org/1999/xlink"
NAME: Final = re.compile(r"[A-Za-z_À-ÖØ-öø-˿Ͱ-ͽ][A-Za-z0-9_.\-·À-ÖØ-öø-ͽ]*")
NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
LINKS: Final = {"descriptor": "resource", "content": "resource", "contentObject": "resource"}
"""The XLink types that OASIS EDXL-DE 2.0 gives its elements."""


class Unwritable(Exception):
    """A value that XML cannot carry; the message names its path."""


@dataclass(slots=True)
class XmlWriter:
    """Writes one document; `losses` are the paths whose JSON type or form XML does not keep."""

    rules: Rules
    losses: list[str] = field(default_factory=list)
    _lines: list[str] = field(default_factory=list)

    def document(self, value: Value) -> str:
        """The XML text of a document whose message is known. Raises `Unwritable`."""
        self._lines = ['<?xml version="1.0" encoding="UTF-8"?>']
        if not isinstance(value, dict):
            raise Unwritable("$ is no object")
        if is_envelope(value, self.rules):
            attributes = f' xmlns="{NAMESPACE}" xmlns:xlink="{XLINK}" xlink:type="extended"'
            self._object(ROOT, value, self.rules.envelope, "$", 0, attributes)
        elif len(value) == 1:
            for name, body in value.items():
                self._root(name, body, "$", 0)
        else:
            self._message(value, "$", 0)
        return "\n".join(self._lines) + "\n"

    def _root(self, name: str, value: Value, path: str, depth: int) -> None:
        known = self.rules.messages.get(name)
        if known is None:
            raise Unwritable(f"{join(path, name)} is no message of {self.rules.release.version}")
        namespace = f' xmlns="{escaped(known.schema.xml_namespace, path)}"'
        self._object(name, value, known.body, join(path, name), depth, namespace)

    def _message(self, value: dict[str, Value], path: str, depth: int) -> None:
        header = self.rules.header
        roots = [name for name in value if name in self.rules.messages and name != header.schema.root_element]
        pad = "  " * depth
        self._lines.append(f'{pad}<{MESSAGE} xmlns="{escaped(header.schema.xml_namespace, path)}">')
        fields = {name: item for name, item in value.items() if name not in roots}
        self._members(fields, header.body, path, depth + 1)
        for name in roots:
            self._root(name, value[name], path, depth + 1)
        self._lines.append(f"{pad}</{MESSAGE}>")

    def _object(self, tag: str, value: Value, rule: ObjectRule, path: str, depth: int, attributes: str = "") -> None:
        if not isinstance(value, dict):
            raise Unwritable(f"{path} is no object")
        pad = "  " * depth
        if not value:
            self._lines.append(f"{pad}<{tag}{attributes}/>")
            return
        self._lines.append(f"{pad}<{tag}{attributes}>")
        self._members(value, rule, path, depth + 1)
        self._lines.append(f"{pad}</{tag}>")

    def _members(self, value: dict[str, Value], rule: ObjectRule, path: str, depth: int) -> None:
        ordered = [name for name in rule.fields if name in value]
        for name in [*ordered, *(name for name in value if name not in rule.fields)]:
            place = join(path, name)
            if not NAME.fullmatch(name):
                raise Unwritable(f"{place}: {name[:80]!r} is no name in XML")
            known = rule.fields.get(name)
            if known is None:
                self._anything(name, value[name], place, depth)
            elif rule is self.rules.envelope and name == "content":
                self._contents(value[name], known, place, depth)
            else:
                self._field(name, value[name], known, place, depth)

    def _contents(self, value: Value, rule: FieldRule, path: str, depth: int) -> None:
        pad, items = "  " * depth, value if isinstance(value, list) else []
        self._lines.append(f'{pad}<content xlink:type="resource">')
        for index, item in enumerate(items):
            self._object(
                "contentObject", item, rule.nested or ANY, f"{path}[{index}]", depth + 1, ' xlink:type="resource"'
            )
        self._lines.append(f"{pad}</content>")

    def _field(self, name: str, value: Value, rule: FieldRule, path: str, depth: int) -> None:
        if not rule.is_list:
            self._value(name, value, rule, path, depth)
            return
        items = value if isinstance(value, list) else [value]
        for index, item in enumerate(items):
            self._value(name, item, rule, f"{path}[{index}]", depth)

    def _value(self, name: str, value: Value, rule: FieldRule, path: str, depth: int) -> None:
        if rule.nested is None:
            self._scalar(name, value, path, depth)
        elif name == MESSAGE and not rule.nested.fields and isinstance(value, dict):
            self._message(value, path, depth)
        else:
            link = f' xlink:type="{LINKS[name]}"' if rule.field.location.sheet is None and name in LINKS else ""
            self._object(XML_NAMES.get(name, name), value, rule.nested, path, depth, link)

    def _anything(self, name: str, value: Value, path: str, depth: int) -> None:
        """A value that no rule describes: XML keeps texts, objects and lists of several values."""
        if isinstance(value, list) and not any(isinstance(item, list) for item in value):
            if len(value) < 2 and not (name == "content" and value and is_content(value[0])):
                self.losses.append(path)
            for index, item in enumerate(value):
                self._anything(name, item, f"{path}[{index}]", depth)
        elif isinstance(value, dict) and value:
            self._object(name, value, ANY, path, depth)
        else:
            if not isinstance(value, str):
                self.losses.append(path)
            self._scalar(name, value if isinstance(value, (str, bool, Number)) else "", path, depth)

    def _scalar(self, name: str, value: Value, path: str, depth: int) -> None:
        if value is None or isinstance(value, (list, dict)):
            raise Unwritable(f"{path} is no text, number or boolean")
        self._lines.append(f"{'  ' * depth}<{name}>{escaped(_text(value), path)}</{name}>")


def escaped(text: str, path: str) -> str:
    """A text as XML's character data. Raises `Unwritable` for a character that XML 1.0 does not have."""
    wrong = NOT_XML.search(text)
    if wrong:
        raise Unwritable(f"{path} holds U+{ord(wrong[0]):04X}, which XML cannot carry")
    return "".join(ESCAPES.get(char, char) for char in text) if not text.isalnum() else text


def _text(value: bool | str | Number | Misfit) -> str:
    """A value as xs:string, xs:boolean or xs:decimal, which has no exponent."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Number):
        return format(value.value, "f") if "e" in value.text.lower() else value.text
    return value if isinstance(value, str) else value.text
