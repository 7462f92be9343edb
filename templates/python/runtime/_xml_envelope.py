"""The EDXL-DE envelope in XML (OASIS EDXL-DE 2.0): other element names than JSON's, and `xlink:type` on some."""

from __future__ import annotations

from typing import Any, Self

from ._base import extras
from ._changes import Change, changes_between
from ._finite import checked
from ._paths import step, value_at
from ._problems import InvalidMessage, Problem, problems_of_document
from ._shape import Member, members
from ._source import Sink, Source, text_of
from ._unknown_codes import unknown_codes
from ._xml_attributes import EDXL_DE, LINK_TYPES, XLINK, check_attributes, is_link
from ._xml_content import message_of, message_xml
from ._xml_open import open_xml
from ._xml_reading import Fields, XmlReader
from ._xml_text import attribute, element
from ._xml_tree import Element, read_xml
from ._xml_writing import DECLARATION, content_xml, scalar_xml

ROOT = "edxlDistribution"
JSON_NAMES = {"contentXML": "jsonContent", "embeddedXMLContent": "embeddedJsonContent"}


class XmlEnvelope:
    """What an envelope's class does with XML."""

    __slots__ = ()

    @classmethod
    def from_xml(cls, text: Source) -> Self:
        """Read an envelope with its messages; raises `InvalidMessage` with everything that is wrong."""
        return cls.from_element(read_xml(text_of(text)))

    @classmethod
    def from_element(cls, root: Element) -> Self:
        """Read the root element of a document."""
        if (root.namespace, root.name) != (EDXL_DE, ROOT):
            raise InvalidMessage([Problem("$", "message")])
        problems: list[Problem] = []
        data = _EnvelopeReader(problems).object(root, cls, "$")
        model: Any = cls
        try:
            envelope: Self = model.from_dict(data)
        except InvalidMessage as error:
            raise InvalidMessage([*problems, *error.problems]).of(data) from None
        if problems:
            raise InvalidMessage(problems).of(data)
        object.__setattr__(envelope, "_unlinked", _unlinked(root))
        return envelope

    def write_json(self, stream: Sink) -> None:
        """Write the envelope as JSON to a binary stream."""
        envelope: Any = self
        stream.write(envelope.to_json())

    def write_xml(self, stream: Sink) -> None:
        """Write the envelope as XML to a binary stream; raises `ConversionError` for what XML cannot carry."""
        stream.write(self.to_xml())

    def changes(self, other: Any) -> list[Change]:
        """What `other` has otherwise: paths, old and new values as in JSON."""
        envelope: Any = self
        return changes_between(envelope.to_json(), other.to_json(), "$")

    def at(self, path: str) -> Any:
        """What stands at a path, such as an error's, as JSON has it; None where there is nothing."""
        envelope: Any = self
        return value_at(envelope.to_dict(), path)

    def problems(self) -> list[Problem]:
        """What is wrong with the envelope and its messages as they are now, after changes."""
        envelope: Any = self
        return checked(envelope.to_dict(), envelope.from_dict)

    def to_xml(self) -> bytes:
        """Write the envelope; raises `ConversionError` for what XML cannot carry."""
        return (DECLARATION + _xml(self)).encode()

    def warnings(self) -> list[Problem]:
        """The codes that tolerant reading has kept and that are in no list."""
        envelope: Any = self
        found: list[Problem] = []
        for index, message in enumerate(envelope.messages):
            path = f"$.content[{index}].jsonContent.embeddedJsonContent.message"
            root = step(message.content.ROOT_ELEMENT)
            found += unknown_codes(message.header, path) if message.header else []
            found += unknown_codes(message.content, path + root)
        document = envelope.to_dict() if found else None
        return problems_of_document(sorted(found), document)


def _unlinked(root: Element) -> frozenset[str]:
    """The names of the elements that may have `xlink:type`, and came without it."""
    found = [(ROOT, root)]
    for child in root.children:
        if child.name in ("descriptor", "content"):
            found.append((child.name, child))
        if child.name == "content":
            objects = [item for item in child.children if item.name == "contentObject"]
            found += [(f"contentObject{at}", item) for at, item in enumerate(objects)]
    return frozenset(name for name, item in found if not is_link(item))


class _EnvelopeReader(XmlReader):
    """Reads an envelope, some of whose elements have other names than in JSON."""

    def wire(self, name: str) -> str:
        return JSON_NAMES.get(name, name)

    def field(
        self, child: Element, parent: Element, fields: Fields
    ) -> tuple[int, Member] | None:
        is_own = child.namespace == EDXL_DE
        if is_own and child.name in JSON_NAMES.values():
            return None
        name = self.wire(child.name) if is_own else child.name
        is_field = child.namespace == parent.namespace or name == "message"
        return fields.get(name) if is_field else None

    def put(
        self,
        data: dict[str, Any],
        member: Member,
        child: Element,
        path: str,
        is_late: bool,
    ) -> None:
        if member.wire != "content":
            super().put(data, member, child, path, is_late)
            return
        if is_late:
            self.problems.append(Problem("$.content", "order"))
        if "content" in data:
            self.problems.append(Problem("$.content", "max-items"))
        else:
            data["content"] = self._contents(child, member.kind)

    def value(self, element: Element, member: Member, path: str) -> Any:
        if member.wire == "message":
            return message_of(element, path, self.problems)
        return super().value(element, member, path)

    def _contents(self, wrapper: Element, kind: type[Any]) -> Any:
        """The objects in the element `content`; its text where it has one."""
        if wrapper.has_text:
            return wrapper.text
        check_attributes(wrapper, "$.content", self.problems)
        found: list[Any] = []
        for item in wrapper.children:
            if (item.namespace, item.name) == (EDXL_DE, "contentObject"):
                place = "$.content" + step(len(found))
                found.append(self.object(item, kind, place))
            else:
                self.problems.append(Problem(f"$.content{step(item.name)}", "unknown"))
        return found


def _xml(envelope: Any) -> str:
    unlinked: frozenset[str] = getattr(envelope, "_unlinked", frozenset())

    def link(name: str) -> str:
        return (
            ""
            if name in unlinked
            else attribute("xlink:type", LINK_TYPES[name.rstrip("0123456789")])
        )

    head = [
        element(member.wire, "", scalar_xml(getattr(envelope, member.name)))
        for member in members(type(envelope))
        if member.wire not in ("descriptor", "content")
    ]
    descriptor = content_xml(envelope.descriptor, EDXL_DE)
    contents = [
        element("contentObject", link(f"contentObject{index}"), _content_xml(item))
        for index, item in enumerate(envelope.content)
    ]
    head.append(element("descriptor", link("descriptor"), descriptor))
    head.append(element("content", link("content"), "".join(contents)))
    namespaces = attribute("xmlns", EDXL_DE) + attribute("xmlns:xlink", XLINK)
    return element(ROOT, namespaces + link(ROOT), "".join(head))


def _content_xml(item: Any) -> str:
    holder = item.json_content
    embedded = holder.embedded_json_content
    inner = message_xml(embedded.message, EDXL_DE) + _extras(embedded)
    inner = element("embeddedXMLContent", "", inner) + _extras(holder)
    return element("contentXML", "", inner) + _extras(item)


def _extras(item: Any) -> str:
    found = extras(item).items()
    return "".join(open_xml(key, value, EDXL_DE) for key, value in found)
