"""The EDXL-DE envelope as far as the hub uses it, in the model's own types: one source for every schema and check.

Source: OASIS EDXL-DE 2.0 (CS02) and the DST. In JSON a content object holds `jsonContent` > `embeddedJsonContent`,
in XML `contentXML` > `embeddedXMLContent`; both hold `message`, which has the header's fields and one message.
"""

from __future__ import annotations

from typing import Final

from generator.diagnostics import Location
from generator.model.formats import DATETIME
from generator.model.types import Cardinality, Field, FieldType, ObjectType, Scalar

NAMESPACE: Final = "urn:oasis:names:tc:emergency:EDXL:DE:2.0"
ROOT: Final = "edxlDistribution"
KINDS: Final = ("Report", "Update", "Cancel", "Ack", "Error")
STATUSES: Final = ("Actual", "Exercise")
MESSAGE: Final = "message"
HEADER: Final = "RC-DE"
"""The schema of the header, whose fields stand beside the message."""
XML_NAMES: Final = {"jsonContent": "contentXML", "embeddedJsonContent": "embeddedXMLContent"}
"""Elements that XML names otherwise than JSON."""
LINK_TYPES: Final = {ROOT: "extended", "descriptor": "resource", "content": "resource", "contentObject": "resource"}
"""The values of `xlink:type` that OASIS EDXL-DE 2.0 gives its elements."""
XLINK: Final = "http://www.w3.org/1999/xlink"

PLACE: Final = Location("DST", "EDXL-DE")
ONE: Final = Cardinality(1, 1)
_TEXT: Final = FieldType(scalar=Scalar.STRING)
_DATE: Final = FieldType(scalar=Scalar.DATETIME, pattern=DATETIME)


def _field(name: str, label: str, kind: FieldType, cardinality: Cardinality = ONE) -> Field:
    return Field(name, label, kind, cardinality, PLACE)


def _object(name: str, label: str, *fields: Field, is_open: bool = False) -> ObjectType:
    return ObjectType(name, label, fields, PLACE, is_open)


ENVELOPE: Final = _object(
    ROOT,
    "Enveloppe EDXL-DE",
    _field("distributionID", "Identifiant de l'envoi", _TEXT),
    _field("senderID", "Identifiant de l'émetteur", _TEXT),
    _field("dateTimeSent", "Date et heure d'envoi", _DATE),
    _field("dateTimeExpires", "Date et heure d'expiration", _DATE),
    _field("distributionStatus", "Statut de l'envoi", FieldType(scalar=Scalar.STRING, enum=STATUSES)),
    _field("distributionKind", "Nature de l'envoi", FieldType(scalar=Scalar.STRING, enum=KINDS)),
    _field("descriptor", "Descripteur", FieldType(object_type="descriptor")),
    _field("content", "Contenu", FieldType(object_type="contentObject"), Cardinality(1, None)),
)
ENVELOPE_TYPES: Final = (
    _object(
        "descriptor",
        "Descripteur",
        _field("language", "Langue", _TEXT),
        _field("explicitAddress", "Adresse du destinataire", FieldType(object_type="explicitAddress")),
    ),
    _object(
        "explicitAddress",
        "Adresse du destinataire",
        _field("explicitAddressScheme", "Schéma d'adressage", _TEXT),
        _field("explicitAddressValue", "Adresse", _TEXT),
    ),
    _object(
        "contentObject",
        "Contenu",
        _field("jsonContent", "Contenu", FieldType(object_type="jsonContent")),
        is_open=True,
    ),
    _object(
        "jsonContent",
        "Contenu",
        _field("embeddedJsonContent", "Contenu embarqué", FieldType(object_type="embeddedJsonContent")),
        is_open=True,
    ),
    _object(
        "embeddedJsonContent",
        "Contenu embarqué",
        _field(MESSAGE, "Message", FieldType(object_type=MESSAGE)),
        is_open=True,
    ),
)
"""The types below the envelope but `message`, which depends on the release."""
