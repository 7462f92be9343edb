"""The EDXL-DE envelope, with each message that it may carry, as a JSON Schema document.

Source: OASIS EDXL-DE 2.0, as far as the hub uses it (DST).
"""

from __future__ import annotations

from typing import Any

from generator.model import Release
from generator.model.envelope import KINDS, STATUSES
from generator.model.formats import DATETIME
from generator.targets.json_schema.document import DRAFT, document_id

Document = dict[str, Any]

TEXT: Document = {"type": "string"}
DATE_TIME: Document = {"type": "string", "pattern": DATETIME, "format": "date-time"}


def envelope_document(release: Release) -> Document:
    """The envelope's document; it refers to the messages' documents beside it by their names."""
    return {
        "$schema": DRAFT,
        "$id": document_id(release, "EDXL-DE"),
        "title": "Enveloppe EDXL-DE",
        "x-schema": "EDXL-DE",
        "x-release": release.version,
        **_closed(
            {
                "distributionID": TEXT,
                "senderID": TEXT,
                "dateTimeSent": DATE_TIME,
                "dateTimeExpires": DATE_TIME,
                "distributionStatus": {"type": "string", "enum": list(STATUSES)},
                "distributionKind": {"type": "string", "enum": list(KINDS)},
                "descriptor": {"$ref": "#/definitions/descriptor"},
                "content": {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/contentObject"}},
            }
        ),
        "definitions": {
            "descriptor": _closed({"language": TEXT, "explicitAddress": {"$ref": "#/definitions/explicitAddress"}}),
            "explicitAddress": _closed({"explicitAddressScheme": TEXT, "explicitAddressValue": TEXT}),
            "contentObject": _open({"jsonContent": {"$ref": "#/definitions/jsonContent"}}),
            "jsonContent": _open({"embeddedJsonContent": {"$ref": "#/definitions/embeddedJsonContent"}}),
            "embeddedJsonContent": _open({"message": {"$ref": "#/definitions/message"}}),
            "message": _message(release),
        },
    }


def _closed(properties: Document) -> Document:
    """An object with all of `properties` and no other."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _open(properties: Document) -> Document:
    """An object with all of `properties`, and whatever else."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def _message(release: Release) -> Document:
    """Exactly one message, by its root element, beside the RC-DE header where it expects one.

    The header accepts unknown properties (DSF), so the object stays open.
    """
    roots = [{"title": schema.name, "required": [schema.root_element]} for schema in release.messages]
    with_header = [{"required": [schema.root_element]} for schema in release.messages if schema.has_header]
    header = {"if": {"anyOf": with_header}, "then": {"$ref": f"{release.header.name}.schema.json"}}
    return {
        "type": "object",
        "oneOf": roots,
        "properties": {schema.root_element: {"$ref": f"{schema.name}.schema.json"} for schema in release.messages},
        **(header if with_header else {}),
    }
