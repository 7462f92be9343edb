"""The content types: what a `message` holds, its header first where one is expected, then one root element."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Release, Schema
from generator.targets.xsd.schema import content_model, type_prefix
from generator.targets.xsd.xml import ANYTHING, XS, Node, node

HEADER_GROUP = "RC-XML-ContentType.header"


def content_document(release: Release) -> Node:
    """The document, in the header's namespace, as published: `cisuXMLContentType` with the element `message`."""
    header = release.header
    prefixes = {namespace: f"n{number}" for number, namespace in enumerate(_others(release), 1)}
    return node(
        "xs:schema",
        *_includes(release),
        _content_type(),
        node("xs:group", content_model(header.root, header, type_prefix(header, release)), name=HEADER_GROUP),
        _message_type(release, prefixes | {header.xml_namespace: "x"}),
        **{f"xmlns_{prefix}": namespace for namespace, prefix in prefixes.items()},
        xmlns_xs=XS,
        xmlns_x=header.xml_namespace,
        targetNamespace=header.xml_namespace,
        elementFormDefault="qualified",
        version=release.version,
    )


def namespace_documents(release: Release) -> Iterator[tuple[str, Node]]:
    """A document for each namespace, but the header's, that several schemas share: an import takes one file."""
    for namespace, schemas in _others(release).items():
        if len(schemas) > 1:
            includes = [node("xs:include", schemaLocation=f"{item.name}.xsd") for item in schemas]
            yield _file(schemas), node("xs:schema", *includes, xmlns_xs=XS, targetNamespace=namespace)


def _others(release: Release) -> dict[str, list[Schema]]:
    """The messages by namespace, but for the header's."""
    found: dict[str, list[Schema]] = {}
    for schema in release.messages:
        if schema.xml_namespace != release.header.xml_namespace:
            found.setdefault(schema.xml_namespace, []).append(schema)
    return found


def _file(schemas: list[Schema]) -> str:
    return f"{schemas[0].name}.xsd" if len(schemas) == 1 else f"{schemas[0].name}.namespace.xsd"


def _includes(release: Release) -> list[Node]:
    same = [item for item in release.schemas if item.xml_namespace == release.header.xml_namespace]
    includes = [node("xs:include", schemaLocation=f"{item.name}.xsd") for item in same]
    imports = [
        node("xs:import", namespace=namespace, schemaLocation=_file(schemas))
        for namespace, schemas in _others(release).items()
    ]
    return [*includes, *imports]


def _content_type() -> Node:
    message = node("xs:element", name="message", type="x:MessageType")
    return node("xs:complexType", node("xs:sequence", message, ANYTHING), name="cisuXMLContentType")


def _message_type(release: Release, prefixes: dict[str, str]) -> Node:
    """A header and any message, or a message that comes without one."""

    def references(schemas: list[Schema]) -> list[Node]:
        return [node("xs:element", ref=f"{prefixes[item.xml_namespace]}:{item.root_element}") for item in schemas]

    with_header = node(
        "xs:sequence",
        node("xs:group", ref=f"x:{HEADER_GROUP}"),
        node("xs:choice", *references(list(release.messages))),
    )
    without = references([item for item in release.messages if not item.has_header])
    return node("xs:complexType", node("xs:choice", with_header, *without), name="MessageType")
