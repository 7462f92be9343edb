"""A small release of which every text is what a test says."""

from __future__ import annotations

from generator.diagnostics import Location
from generator.mappers.header import standard_header
from generator.model import (
    Cardinality,
    Code,
    Field,
    FieldType,
    Interface,
    Nomenclature,
    ObjectType,
    PerimeterVersion,
    Release,
    Scalar,
    Schema,
    VirtualHost,
)

ONE, MAYBE, MANY = Cardinality(1, 1), Cardinality(0, 1), Cardinality(2, 3)
LIST = "HubSante.liste"


def release(text: str) -> Release:
    """A release with one message; `text` stands in every place that takes any text."""
    place = Location(f"models/{text}.xlsx", text, "A1")
    codes = (Code(text, (text, text), place, 2, None, text, text), Code("AUTRE", (text,), place, 1, text, ""))
    schema = Schema(
        name="RS-TEST",
        perimeter=text,
        root_element="rootElement",
        root=ObjectType("rootElement", text, _fields(text, place), place, description=text),
        types=(ObjectType("patient", text, (_field("name", text, place, FieldType(scalar=Scalar.STRING)),), place),),
        location=place,
        package=text,
        xml_namespace=text,
    )
    return Release(
        version="9.0",
        location=place,
        schemas=(standard_header("cisu:2.0"), schema),
        nomenclatures=(Nomenclature(LIST, text, text, 2, codes, place, text, text, text, text),),
        interface=Interface((VirtualHost(text, text, text, ("RS-TEST", text), place),)),
        perimeters=(PerimeterVersion(text, (text,)),),
        date="",
    )


def _fields(text: str, place: Location) -> tuple[Field, ...]:
    string = Scalar.STRING
    return (
        _field("plain", text, place, FieldType(scalar=string)),
        _field("code", text, place, FieldType(scalar=string, nomenclature=LIST), MAYBE),
        _field("choice", text, place, FieldType(scalar=string, enum=(text, "autre")), MAYBE),
        _field("patient", text, place, FieldType(object_type="patient"), MANY),
        _field("moment", text, place, FieldType(scalar=Scalar.DATETIME, pattern="^a$"), MAYBE),
    )


def _field(name: str, text: str, place: Location, kind: FieldType, cardinality: Cardinality = ONE) -> Field:
    examples = (text,) if kind.scalar else ()
    return Field(name, text, kind, cardinality, place, text, examples, "A1", text)
