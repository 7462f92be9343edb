"""Any text that the hub delivers, read as what it is."""

from __future__ import annotations

from ._envelope import Envelope
from ._message import HubMessage
from ._problems import InvalidMessage, Problem
from ._release import message_class, message_roots
from ._syntax import parsed
from ._xml_parsing import parse_xml
from ._xml_tree import looks_like_xml

ENVELOPE_KEYS = frozenset(
    {"distributionID", "senderID", "dateTimeSent", "content", "descriptor"}
)


def parse(text: str | bytes) -> Envelope | HubMessage:
    """Read an envelope, or a bare message: JSON `{"<root element>": {…}}` or XML, whichever it is.

    Raises `InvalidMessage` with everything that is wrong.
    """
    if looks_like_xml(text):
        return parse_xml(text)
    try:
        data = parsed(text)
    except ValueError as error:
        raise InvalidMessage([Problem("$", "syntax", str(error))]) from None
    if not isinstance(data, dict):
        raise InvalidMessage([Problem("$", "type", "object")])
    if ENVELOPE_KEYS & data.keys():
        return Envelope._read(data)
    roots = [key for key in data if key in message_roots()]
    if len(roots) != 1:
        raise InvalidMessage([Problem("$", "message")])
    return message_class(roots[0])._read(text, data, root=True)
