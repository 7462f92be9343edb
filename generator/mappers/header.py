"""The RC-DE header, for releases whose workbooks do not declare it (DST, line 1.x)."""

from __future__ import annotations

from generator.diagnostics import Location
from generator.mappers.schemas import NAMESPACE
from generator.model import Cardinality, Field, FieldType, ObjectType, Scalar, Schema
from generator.model.envelope import HEADER, KINDS

PLACE = Location("DST", "RC-DE")
ONE = Cardinality(1, 1)
STATUSES = ("Actual", "Exercise", "System")


def standard_header(default_namespace: str) -> Schema:
    """The header as the DST describes it: who sends the message to whom, when and why."""
    return Schema(
        name=HEADER,
        perimeter="transverse",
        root_element="distributionElement",
        root=ObjectType(
            name="distributionElement",
            label="En-tête de message",
            fields=(
                _field("messageId", "Identifiant du message", FieldType(scalar=Scalar.STRING)),
                _field("sender", "Système émetteur", FieldType(object_type="sender")),
                _field("sentAt", "Date et heure d'envoi", FieldType(scalar=Scalar.DATETIME)),
                _field("kind", "Nature du message", FieldType(scalar=Scalar.STRING, enum=KINDS)),
                _field("status", "Statut du message", FieldType(scalar=Scalar.STRING, enum=STATUSES)),
                _field("recipient", "Systèmes destinataires", FieldType(object_type="recipient"), Cardinality(1, None)),
            ),
            location=PLACE,
            is_open=True,
        ),
        types=(_party("sender", "Système émetteur"), _party("recipient", "Système destinataire")),
        location=PLACE,
        xml_namespace=NAMESPACE + (default_namespace or "cisu:2.0"),
        has_header=False,
        is_header=True,
    )


def _party(name: str, label: str) -> ObjectType:
    """A system; open, as line 1.x was published: what its partners may send today stays accepted."""
    text = FieldType(scalar=Scalar.STRING)
    fields = (_field("name", "Nom du système", text), _field("URI", "Adresse technique du système", text))
    return ObjectType(name=name, label=label, fields=fields, location=PLACE, is_open=True)


def _field(name: str, label: str, kind: FieldType, cardinality: Cardinality = ONE) -> Field:
    return Field(name=name, label=label, type=kind, cardinality=cardinality, location=PLACE)
