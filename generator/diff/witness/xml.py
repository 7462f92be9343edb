"""A witness as XML: elements in the order of the model, in the message's namespace (DST)."""

from __future__ import annotations

from html import escape  # xml.sax.saxutils would load urllib: 60 ms
from typing import Any

from generator.documents.xml import NOT_XML
from generator.model import Schema


def to_xml(document: dict[str, Any], schema: Schema) -> str:
    """The message as one XML element; empty where a text of it cannot stand in XML."""
    inner = "".join(_elements(name, value, "  ") for name, value in document.items())
    start = f'<{schema.root_element} xmlns="{escape(schema.xml_namespace)}">'
    text = f"{start}\n{inner}</{schema.root_element}>"
    return "" if NOT_XML.search(text) else text


def _elements(name: str, value: Any, indent: str) -> str:
    if isinstance(value, list):
        return "".join(_elements(name, item, indent) for item in value)
    if isinstance(value, dict):
        inner = "".join(_elements(key, item, indent + "  ") for key, item in value.items())
        return f"{indent}<{name}>\n{inner}{indent}</{name}>\n"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"{indent}<{name}>{escape(text, quote=False)}</{name}>\n"
