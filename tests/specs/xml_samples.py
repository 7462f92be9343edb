"""An XML sample as the JSON that it stands for, and the places where its elements are out of order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import etree

from generator.model import Field, ObjectType, Scalar, Schema
from generator.model.values import typed_example
from tests.conftest import load_release

ENVELOPE = "urn:oasis:names:tc:emergency:EDXL:DE:2.0"
NUMBERS = (Scalar.INTEGER, Scalar.NUMBER, Scalar.BOOLEAN)


class NotXml(ValueError):
    """The text is not XML that may be read."""


class Reader:
    """Reads one sample by the model of its release."""

    def __init__(self, folder: Path) -> None:
        self._release = load_release(folder)
        self.out_of_order: list[str] = []

    def read(self, data: bytes) -> Any:
        """The JSON document, enveloped or bare; raises `NotXml`."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise NotXml(str(error)) from error
        if root.getroottree().docinfo.doctype:
            raise NotXml("it has a DTD")
        if _split(root.tag) == (ENVELOPE, "edxlDistribution"):
            return self._envelope(root)
        return self._message(root, "$")

    def _envelope(self, root: Any) -> Any:
        parts: dict[str, Any] = {}
        for child in root:
            name = _split(child.tag)[1]
            parts[name] = [self._content(child)] if name == "content" else _plain(child)
        return parts

    def _content(self, content: Any) -> Any:
        (message,) = content.iter("{*}message")
        assert _split(message.tag)[0] == self._release.header.xml_namespace
        parts: dict[str, Any] = {}
        names = {schema.root_element for schema in self._release.messages}
        header = [child for child in message if _split(child.tag)[1] not in names]
        for child in message:
            if child not in header:
                parts |= self._message(child, "$")
        parts = self._object(header, self._release.header, self._release.header.root, "$") | parts
        return {"jsonContent": {"embeddedJsonContent": {"message": parts}}}

    def _message(self, element: Any, path: str) -> dict[str, Any]:
        namespace, name = _split(element.tag)
        schema = next(item for item in self._release.messages if item.root_element == name)
        assert namespace == schema.xml_namespace, f"{name} is in {namespace}"
        return {name: self._object(list(element), schema, schema.root, f"{path}.{name}")}

    def _object(self, children: list[Any], schema: Schema, kind: ObjectType, path: str) -> dict[str, Any]:
        fields = {field.name: (rank, field) for rank, field in enumerate(kind.fields)}
        result: dict[str, Any] = {}
        highest = -1
        for child in children:
            name = _split(child.tag)[1]
            rank, field = fields.get(name, (highest, None))
            if rank < highest:
                self.out_of_order.append(f"{path}.{name}")
            highest = max(highest, rank)
            value = self._value(child, schema, field, f"{path}.{name}") if field else _plain(child)
            if field and field.cardinality.is_list:
                result.setdefault(name, []).append(value)
            else:
                result[name] = value
        return result

    def _value(self, element: Any, schema: Schema, field: Field, path: str) -> Any:
        if field.type.object_type:
            return self._object(list(element), schema, schema.types_by_name[field.type.object_type], path)
        text = element.text or ""
        return typed_example(text, field.type.scalar) if field.type.scalar in NUMBERS else text


def _plain(element: Any) -> Any:
    if not len(element):
        return element.text or ""
    return {_split(child.tag)[1]: _plain(child) for child in element}


def _split(tag: str) -> tuple[str, str]:
    namespace, _, name = tag.rpartition("}")
    return namespace.removeprefix("{"), name
