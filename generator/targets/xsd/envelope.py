"""The EDXL-DE envelope as an XML Schema document: our own profile of OASIS EDXL-DE 2.0, as far as the hub uses it."""

from __future__ import annotations

from generator.model import Field, ObjectType, Release
from generator.model.envelope import ENVELOPE, ENVELOPE_TYPES, LINK_TYPES, NAMESPACE, ROOT, XLINK, XML_NAMES
from generator.targets.xsd.types import annotation, value_type
from generator.targets.xsd.xml import ANYTHING, XS, Node, node


def envelope_document(release: Release) -> Node:
    """The document; it imports the content types, which name every message."""
    namespace = release.header.xml_namespace
    types = (ENVELOPE, *ENVELOPE_TYPES)
    return node(
        "xs:schema",
        node("xs:import", namespace=namespace, schemaLocation="RC-XML-ContentType.xsd"),
        node("xs:import", namespace=XLINK, schemaLocation="xlink.xsd"),
        node("xs:element", name=ROOT, type=f"x:{ROOT}"),
        *(_complex_type(item) for item in types if item.name != "embeddedJsonContent"),
        _content_list(),
        xmlns_xs=XS,
        xmlns_x=NAMESPACE,
        xmlns_m=namespace,
        xmlns_xlink=XLINK,
        targetNamespace=NAMESPACE,
        elementFormDefault="qualified",
        version=release.version,
    )


def xlink_document() -> Node:
    """The document of XLink's namespace: the one attribute that the hub's envelopes have of it."""
    return node("xs:schema", node("xs:attribute", name="type", type="xs:string"), xmlns_xs=XS, targetNamespace=XLINK)


def _complex_type(item: ObjectType) -> Node:
    return node(
        "xs:complexType",
        *annotation(item.label),
        node("xs:sequence", *map(_element, item.fields), *((ANYTHING,) if item.is_open else ())),
        *_links(item.name),
        name=XML_NAMES.get(item.name, item.name),
    )


def _content_list() -> Node:
    """`content` holds the content objects; in JSON it is their list."""
    several = node("xs:element", name="contentObject", type="x:contentObject", maxOccurs="unbounded")
    return node("xs:complexType", node("xs:sequence", several), *_links("content"), name="content")


def _links(name: str) -> tuple[Node, ...]:
    kind = LINK_TYPES.get(name)
    return (node("xs:attribute", ref="xlink:type", fixed=kind),) if kind else ()


def _element(field: Field) -> Node:
    kind = _type(field)
    return node(
        "xs:element",
        *annotation(field.label),
        *((kind,) if isinstance(kind, Node) else ()),
        name=XML_NAMES.get(field.name, field.name),
        type=kind if isinstance(kind, str) else None,
    )


def _type(field: Field) -> str | Node:
    if field.name == "content":
        return "x:content"
    if field.name == "embeddedJsonContent":
        return "m:cisuXMLContentType"
    name = field.type.object_type
    return value_type(field.type, "") if name is None else f"x:{XML_NAMES.get(name, name)}"
