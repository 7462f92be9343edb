"""A schema of the model as an XML Schema document."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from generator.model import Field, ListBounds, Nomenclature, ObjectType, Release, Scalar, Schema
from generator.targets.xsd.choices import forms_of
from generator.targets.xsd.facets import bounded
from generator.targets.xsd.types import annotation, code_list, integer_type, value_type
from generator.targets.xsd.xml import ANY_TYPE, ANYTHING, XS, Node, node

UsedLists = Sequence[tuple[Nomenclature, Collection[Scalar]]]
"""Code lists, each with the types that its codes have in a schema."""


def schema_document(schema: Schema, release: Release) -> Node:
    """The whole document: the root element, its type, the types below it and the code lists in use."""
    return document(schema, used_lists(schema, release), type_prefix(schema, release), release.version)


def document(schema: Schema, used: UsedLists, prefix: str, version: str) -> Node:
    """The document of a schema, by what it needs of its release.

    `prefix` is what the names of its types begin with, `version` the release's.
    """
    lists = [code_list(item, scalars, prefix) for item, scalars in used]
    integers = [integer_type(prefix)] if _has_integers(schema) else []
    return node(
        "xs:schema",
        *annotation(f"{schema.name} ({schema.perimeter})", "", str(schema.location)),
        node("xs:element", name=schema.root_element, type=f"x:{type_name(schema.root, schema, prefix)}"),
        *(_complex_type(item, schema, prefix) for item in schema.all_types),
        *lists,
        *integers,
        xmlns_xs=XS,
        xmlns_x=schema.xml_namespace,
        targetNamespace=schema.xml_namespace,
        elementFormDefault="qualified",
        version=version,
    )


def type_prefix(schema: Schema, release: Release) -> str:
    """What the names of a schema's types begin with: its name, where others share its namespace."""
    shared = sum(item.xml_namespace == schema.xml_namespace for item in release.schemas) > 1
    return f"{schema.name}." if shared else ""


def type_name(item: ObjectType, schema: Schema, prefix: str) -> str:
    """The name of an object's type; the root's gives way to a type of its name, and objects to none of ours."""
    if item is schema.root and item.name in schema.types_by_name:
        return f"{prefix}root.{item.name}"
    own = {"integer"} | {name for name in (item.name,) if name.startswith(("list.", "root."))}
    return f"{prefix}object.{item.name}" if item.name in own else f"{prefix}{item.name}"


def used_lists(schema: Schema, release: Release) -> UsedLists:
    """The code lists that a schema's fields use, in the order of the release, with the types of their codes."""
    used: dict[str, set[Scalar]] = {}
    for item in schema.all_types:
        for field in item.fields:
            if field.type.nomenclature is not None:
                used.setdefault(field.type.nomenclature, set()).add(field.type.scalar or Scalar.STRING)
    return [(item, sorted(used[item.id])) for item in release.nomenclatures if item.id in used]


def _has_integers(schema: Schema) -> bool:
    return any(field.type.scalar is Scalar.INTEGER for item in schema.all_types for field in item.fields)


def _complex_type(item: ObjectType, schema: Schema, prefix: str) -> Node:
    return node(
        "xs:complexType",
        *(annotation(item.label, item.description, str(item.location)) if item is not schema.root else ()),
        content_model(item, schema, prefix),
        name=type_name(item, schema, prefix),
    )


def content_model(item: ObjectType, schema: Schema, prefix: str) -> Node:
    """The sequence of an object's fields.

    An open object without fields takes any element. One with fields (RC-DE) takes its own only: in XML
    Schema 1.0 a wildcard beside optional elements is ambiguous (3.8.6, unique particle attribution). A list that has no
    value is no element: libxml2 takes any number where `maxOccurs` is 0. An object of several forms is a choice, where
    that can be said.
    """
    if item.is_open and not item.fields:
        return node("xs:sequence", ANYTHING)
    if forms := forms_of(item, schema):
        return node("xs:choice", *(_sequence(form, schema, prefix) for form in forms))
    return _sequence(item.fields, schema, prefix)


def _sequence(fields: Sequence[Field], schema: Schema, prefix: str) -> Node:
    return node("xs:sequence", *(_element(field, schema, prefix) for field in fields if field.counts.maximum != 0))


def _element(field: Field, schema: Schema, prefix: str) -> Node:
    """The elements of a field; a list that may be absent, and has several values where it is there, is a sequence."""
    counts = field.counts
    if not field.is_required and counts.minimum > 1:
        return node("xs:sequence", _elements(field, counts, schema, prefix), minOccurs="0")
    least = counts.minimum if field.is_required else 0
    return _elements(field, replace(counts, minimum=least), schema, prefix)


def _elements(field: Field, counts: ListBounds, schema: Schema, prefix: str) -> Node:
    kind = _type(field, schema, prefix)
    return node(
        "xs:element",
        *annotation(field.label, field.description, str(field.location)),
        *((kind,) if isinstance(kind, Node) else ()),
        name=field.name,
        type=kind if isinstance(kind, str) else None,
        minOccurs=None if counts.minimum == 1 else str(counts.minimum),
        maxOccurs="unbounded" if counts.maximum is None else None if counts.maximum == 1 else str(counts.maximum),
    )


def _type(field: Field, schema: Schema, prefix: str) -> str | Node:
    name = field.type.object_type
    if field.type.is_any:
        return ANY_TYPE
    if name is None:
        kind, rules = value_type(field.type, prefix), field.type.rules
        return kind if rules is None or rules.bounds is None else bounded(kind, rules.bounds)
    return f"x:{type_name(schema.types_by_name[name], schema, prefix)}"
