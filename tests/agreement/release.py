"""The release that the cases of `cases.yaml` are written for: one of each thing that the contract speaks of."""

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
    Release,
    Scalar,
    Schema,
    VirtualHost,
)
from generator.model.formats import PATTERNS

PLACE = Location("models/contrat.xlsx", "RS-CAS", "A1")
ONE, MAYBE, ANY = Cardinality(1, 1), Cardinality(0, 1), Cardinality(0, None)
TEXT = FieldType(scalar=Scalar.STRING)
LABELS = {
    "id": "Identifiant de l'affaire",
    "state": "État « en cours »",
    "moment": "Date et  heure",
    "couple": "Couple",
    "pair": "Paire {field}",
    "person": "Personne",
    "kin": "Lien de parenté",
    "odd-name": "Nom à part",
    "motive": "Motif",
    "sourceMessage": "Message d'origine",
}
CODES = {"MERE": "Mère", "PERE": "Père", "FRERE": "Frère", "COUSIN": "Cousin germain", "COUSINE": "Cousine germaine"}
KIN = Nomenclature(
    "HubSante.lien",
    "Liens de parenté",
    "HubSante-lien",
    1,
    tuple(Code(code, (label,), PLACE) for code, label in CODES.items()),
    PLACE,
)


def contract_release() -> Release:
    """Release 8.0.0: the header, a message with every kind of field, one of a single text, one of free content."""
    messages = (_case(), _reference(), _error())
    hosts = (VirtualHost("15-15_v8.0", "15-15", "8.0", ("RS-CAS", "RC-REF"), PLACE),)
    return Release("8.0.0", PLACE, (standard_header("cisu:2.0"), *messages), (KIN,), interface=Interface(hosts))


def _case() -> Schema:
    named = _field("name", TEXT, ONE)
    person = ObjectType("person", "Personne", (named, _field("age", FieldType(scalar=Scalar.INTEGER))), PLACE)
    pair = _field("pair", TEXT, Cardinality(2, None))
    types = (
        ObjectType("couple", "Couple", (pair,), PLACE),
        person,
        ObjectType("place", "Lieu", (named,), PLACE),
        ObjectType("free", "Libre", (), PLACE, is_open=True),
    )
    return _schema("RS-CAS", "createCas", "urn:emergency:cas:8.0", tuple(_case_fields()), types)


def _case_fields() -> list[Field]:
    return [
        _field("id", FieldType(scalar=Scalar.STRING, pattern=r"^[a-z]+\d$"), ONE),
        _field("text", TEXT),
        _field("size", FieldType(scalar=Scalar.NUMBER)),
        _field("count", FieldType(scalar=Scalar.INTEGER)),
        _field("done", FieldType(scalar=Scalar.BOOLEAN)),
        _field("moment", FieldType(scalar=Scalar.DATETIME, pattern=PATTERNS[Scalar.DATETIME])),
        _field("state", FieldType(scalar=Scalar.STRING, enum=("OUVERT", "CLOS"))),
        _field("odd-name", FieldType(scalar=Scalar.INTEGER)),
        _field("note", TEXT, ANY),
        _field("motive", TEXT, Cardinality(0, 2)),
        _field("couple", FieldType(object_type="couple")),
        _field("person", FieldType(object_type="person")),
        _field("place", FieldType(object_type="place"), ANY),
        _field("free", FieldType(object_type="free")),
        _field("mark", FieldType(scalar=Scalar.STRING, enum=("ROUGE", "VERT")), ANY),
        _field("kin", FieldType(scalar=Scalar.STRING, nomenclature=KIN.id)),
        _field("plate", FieldType(scalar=Scalar.STRING, pattern=r"^[a-z]+\d$"), ANY),
    ]


def _reference() -> Schema:
    return _schema("RC-REF", "reference", "urn:emergency:cisu:2.0:reference", (_field("distributionID", TEXT, ONE),))


def _error() -> Schema:
    source = ObjectType("sourceMessage", "Message", (), PLACE, is_open=True)
    fields = (_field("sourceMessage", FieldType(object_type="sourceMessage"), ONE),)
    return _schema("RS-ERROR", "error", "urn:emergency:cisu:2.0:error", fields, (source,), has_header=False)


def _schema(
    name: str,
    root: str,
    namespace: str,
    fields: tuple[Field, ...],
    types: tuple[ObjectType, ...] = (),
    has_header: bool = True,
) -> Schema:
    top = ObjectType(root, root, fields, PLACE)
    return Schema(name, "15-15", root, top, types, PLACE, xml_namespace=namespace, has_header=has_header)


def _field(name: str, kind: FieldType, cardinality: Cardinality = MAYBE) -> Field:
    """A field; some have a label, one has examples, of which its pattern accepts the second."""
    examples = ("B7", "cas7") if name == "id" else ()
    return Field(name, LABELS.get(name, name), kind, cardinality, PLACE, examples=examples)
