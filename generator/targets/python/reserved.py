"""Names that the base classes of both Python flavours take, or that their modules import."""

from __future__ import annotations

TAKEN_FIELDS = (
    "at",
    "changes",
    "content",
    "from_dict",
    "from_json",
    "from_xml",
    "header",
    "message",
    "messages",
    "minimal",
    "others",
    "problems",
    "sample",
    "self",
    "to_dict",
    "to_json",
    "to_wire",
    "to_xml",
    "warnings",
    "write_json",
    "write_xml",
)
TAKEN_TYPES = (
    "Annotated",
    "Any",
    "Boolean",
    "ClassVar",
    "CodeList",
    "Envelope",
    "HubMessage",
    "HubModel",
    "Integer",
    "Maybe",
    "Message",
    "Number",
    "OpenModel",
)
