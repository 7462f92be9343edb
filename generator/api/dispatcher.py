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
    "conversion between RC and RS messages needs a declared table, or a memory of earlier messages (RC-RI from several "
    "RS-SR), which this service does not have"
)


class BadRequest(ValueError):
    """The body is not one that can be answered; the text says why, without a value of the message."""


@dataclass(frozen=True, slots=True)
class ConversionRequest:
    """What a body asks for; `message` is the document to convert, as JSON."""

    source: str
    target: str
    message: bytes


def read_request(body: bytes) -> ConversionRequest:
    """The request in a body. Raises `BadRequest`."""
    try:
        value = read_json(body)
    except Unreadable as error:
        raise BadRequest(f"the body cannot be read: {error}") from error
    if not isinstance(value, dict):
        raise BadRequest("the body is not an object")
    if value.get("cisuConversion") is True:
        raise BadRequest(STATELESS)
    edxl = value.get("edxl")
    if not isinstance(edxl, dict):
        raise BadRequest("edxl is missing, or is not an object")
    return ConversionRequest(_text(value, "sourceVersion"), _text(value, "targetVersion"), write_json(edxl).encode())


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
