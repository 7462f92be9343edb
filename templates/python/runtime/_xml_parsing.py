"""A text of XML, read as what it is: an envelope, or a bare message."""

from __future__ import annotations

from ._envelope import Envelope
from ._message import HubMessage
from ._problems import InvalidMessage, Problem
from ._release import message_class
from ._xml_content import is_root
from ._xml_envelope import is_envelope
from ._xml_tree import read_xml


def parse_xml(text: str | bytes) -> Envelope | HubMessage:
    """Read an envelope or a bare message; raises `InvalidMessage` with everything that is wrong."""
    root = read_xml(text)
    if is_envelope(root):
        return Envelope.from_element(root)
    if not is_root(root):
        raise InvalidMessage([Problem("$", "message")])
    return message_class(root.name).from_element(root)
