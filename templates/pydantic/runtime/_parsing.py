"""Any text that the hub delivers, read as what it is."""

from __future__ import annotations

import re

from ._embedded import root_of
from ._envelope import Envelope
from ._message import HubMessage
from ._one_pass import OnePass, read_in_one_pass
from ._problems import InvalidMessage, Problem
from ._release import message_class, message_roots
from ._source import Source, text_of
from ._syntax import check, parsed_in_part, plain_bytes
from ._xml_parsing import parse_xml
from ._xml_tree import looks_like_xml

FIRST_KEY = re.compile(rb'[ \t\r\n]*\{[ \t\r\n]*"([A-Za-z_-]+)"').match


def parse(text: Source) -> Envelope | HubMessage:
    """Read an envelope, or a bare message: JSON `{"<root element>": {…}}` or XML, whichever it is.

    Raises `InvalidMessage` with everything that is wrong.
    """
    text = text_of(text)
    if looks_like_xml(text):
        return parse_xml(text)
    try:
        plain = plain_bytes(text)
        found = _bare_message(plain)
        if found.message is not None:
            message: HubMessage = found.message
            return message
        data = parsed_in_part(plain)
        if found.error is None or len(data) != 1:
            check(data)
    except ValueError as error:
        raise InvalidMessage([Problem("$", "syntax", str(error))]) from None
    root = root_of(data)
    if not root:
        return Envelope.from_dict(data)
    return message_class(root)._read(data, root=True, error=found.error)


def _bare_message(plain: bytes) -> OnePass:
    """What one pass tells of a text in which the root element of a message stands first."""
    first = FIRST_KEY(plain)
    root = first[1].decode() if first else ""
    if root not in message_roots():
        return OnePass()
    return read_in_one_pass(message_class(root), plain, root=True, trusted=False)
