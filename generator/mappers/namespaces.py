"""XML namespaces that only the whole release can tell."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Schema


def apart_from_header(schemas: tuple[Schema, ...]) -> tuple[Schema, ...]:
    """The schemas, none but the header (and what is open, as customContent) in the header's own XML namespace.

    The DSF 3.x declares RS-ERROR in it; its published XSD and messages have `<namespace>:<root element>`, as all
    other messages do.
    """
    taken = {schema.xml_namespace for schema in schemas if schema.is_header}
    return tuple(
        replace(schema, xml_namespace=f"{schema.xml_namespace}:{schema.root_element}")
        if schema.xml_namespace in taken and not schema.is_header and not schema.root.is_open
        else schema
        for schema in schemas
    )
