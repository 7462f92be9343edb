"""The EDXL-DE envelope in XML (OASIS EDXL-DE 2.0): other element names than JSON's, and `xlink:type` on some."""

from __future__ import annotations

from typing import Any, Self

from ._base import extras
from ._problems import InvalidMessage, Problem, step
from ._shape import members
from ._unknown_codes import unknown_codes
from ._xml_content import message_of, message_xml
from ._xml_open import open_xml
from ._xml_reading import check_attributes, object_of
from ._xml_text import attribute, element
from ._xml_tree import Element, read_xml
from ._xml_writing import DECLARATION, content_xml, scalar_xml

EDXL_DE = "urn:oasis:names:tc:emergency:EDXL:DE:2.0"
ROOT = "edxlDistribution"
XLINK = "http://www.w3.org/1999/xlink"
JSON_NAMES = {"contentXML": "jsonContent", "embeddedXMLContent": "embeddedJsonContent"}


class XmlEnvelope:
    """What an envelope's class does with XML."""

    __slots__ = ()

    @classmethod
    def from_xml(cls, text: str | bytes) -> Self:
        """Read an envelope with its messages; raises `InvalidMessage` with everything that is wrong."""
        return cls.from_element(read_xml(text))

    @classmethod
    def from_element(cls, root: Element) -> Self:
        """Read the root element of a document."""
        if not is_envelope(root):
            raise InvalidMessage([Problem("$", "message")])
        problems: list[Problem] = []
        unlinked = _take_links(root)
        data = _data(root, cls, problems)
        model: Any = cls
        try:
            envelope: Self = model.from_dict(data)
        except InvalidMessage as error:
            raise InvalidMessage([*problems, *error.problems]) from None
        if problems:
            raise InvalidMessage(problems)
        object.__setattr__(envelope, "_unlinked", unlinked)
        return envelope

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
        return sorted(found)


def is_envelope(root: Element) -> bool:
    """Whether an element is an envelope."""
    return (root.namespace, root.name) == (EDXL_DE, ROOT)


def _take_links(root: Element) -> frozenset[str]:
    """Take `xlink:type` out of the elements that may have it; the names of those that had none."""
    found = [(ROOT, root)]
    for child in root.children:
        if child.name in ("descriptor", "content"):
            found.append((child.name, child))
        if child.name == "content":
            objects = [item for item in child.children if item.name == "contentObject"]
            found += [(f"contentObject{at}", item) for at, item in enumerate(objects)]
    unlinked = set()
    for name, item in found:
        if item.attributes.get(f"{XLINK} type") == _link_type(name):
            del item.attributes[f"{XLINK} type"]
        else:
            unlinked.add(name)
    return frozenset(unlinked)


def _data(root: Element, model: type[Any], problems: list[Problem]) -> Any:
    """The envelope's JSON; what holds no object stays what it is, for the envelope to refuse."""
    messages: list[list[Element]] = []
    children: list[Element] = []
    for child in root.children:
        if (child.namespace, child.name) == (EDXL_DE, "content"):
            if messages:
                problems.append(Problem("$.content", "type", "array"))
            children += _contents(child, messages, problems)
        else:
            children.append(child)
    head = Element(root.namespace, root.name, root.attributes, children, root.texts)
    data = object_of(head, model, "$", problems)
    contents = data.get("content", []) if isinstance(data, dict) else []
    for index, (holder, found) in enumerate(zip(contents, messages, strict=False)):
        path = f"$.content[{index}].jsonContent.embeddedJsonContent.message"
        for key in ("jsonContent", "embeddedJsonContent"):
            holder = holder.get(key) if isinstance(holder, dict) else None
        if isinstance(holder, dict) and found:
            values = [message_of(item, path, problems) for item in found]
            holder["message"] = values[0] if len(values) == 1 else values
    return data


def _contents(
    wrapper: Element, messages: list[list[Element]], problems: list[Problem]
) -> list[Element]:
    """The contents under the names of JSON, their messages taken out of them."""
    if wrapper.has_text:
        problems.append(Problem("$.content", "type", "array"))
    check_attributes(wrapper, "$.content", problems)
    contents = []
    for item in wrapper.children:
        if (item.namespace, item.name) == (EDXL_DE, "contentObject"):
            renamed = Element(**{**_parts(item), "name": "content"})
            messages.append([])
            contents.append(_with_json_names(renamed, messages[-1]))
        else:
            problems.append(Problem(f"$.content{step(item.name)}", "unknown"))
    return contents


def _with_json_names(item: Element, found: list[Element]) -> Element:
    children = []
    for child in item.children:
        name = JSON_NAMES.get(child.name) if child.namespace == EDXL_DE else None
        if item.name == "embeddedJsonContent" and child.name == "message":
            found.append(child)
        elif name is None:
            children.append(child)
        else:
            renamed = Element(**{**_parts(child), "name": name})
            children.append(_with_json_names(renamed, found))
    return Element(**{**_parts(item), "children": children})


def _parts(item: Element) -> dict[str, Any]:
    return {name: getattr(item, name) for name in Element.__slots__}


def _xml(envelope: Any) -> str:
    unlinked: frozenset[str] = getattr(envelope, "_unlinked", frozenset())

    def link(name: str) -> str:
        return "" if name in unlinked else attribute("xlink:type", _link_type(name))

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


def _link_type(name: str) -> str:
    return "extended" if name == ROOT else "resource"
