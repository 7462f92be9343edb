"""The body that the hub's dispatcher sends to its converter, and the answer that it expects.

`{"sourceVersion": "v1", "targetVersion": "v3", "cisuConversion": false, "edxl": {…}}` gives `{"converted_messages":
[{…}]}`, or `{"error": "…"}` with status 400.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from generator.messages.json_text import read_json, write_json
from generator.messages.values import Unreadable, Value

STATELESS: Final = (
    "{release} declares no conversion of {message} to another message; one that needs a memory of earlier messages "
    "(RC-RI from several RS-SR) is not done by this service"
)
"""Why a message is not converted between services (CISU)."""


class BadRequest(ValueError):
    """The body is not one that can be answered; the text says why, without a value of the message."""


@dataclass(frozen=True, slots=True)
class ConversionRequest:
    """What a body asks for: `message` is the document to convert, as JSON.

    `is_between_services` asks for the message of the other service too: a SAMU's case as a fire service's, and back.
    """

    source: str
    target: str
    message: bytes
    is_between_services: bool = False


def read_request(body: bytes) -> ConversionRequest:
    """The request in a body. Raises `BadRequest`."""
    try:
        value = read_json(body)
    except Unreadable as error:
        raise BadRequest(f"the body cannot be read: {error}") from error
    if not isinstance(value, dict):
        raise BadRequest("the body is not an object")
    edxl = value.get("edxl")
    if not isinstance(edxl, dict):
        raise BadRequest("edxl is missing, or is not an object")
    return ConversionRequest(
        _text(value, "sourceVersion"),
        _text(value, "targetVersion"),
        write_json(edxl).encode(),
        value.get("cisuConversion") is True,
    )


def answer(text: str) -> bytes:
    """The answer that holds a converted message, which is a JSON text."""
    return b'{"converted_messages": [' + text.strip().encode() + b"]}"


def error_body(text: str) -> dict[str, Any]:
    """The answer for what was not converted."""
    return {"error": text}


def _text(value: dict[str, Value], name: str) -> str:
    text = value.get(name)
    if not isinstance(text, str) or not text:
        raise BadRequest(f"{name} is missing, or is not a text")
    return text
