"""A text of XML, read as what it is: an envelope, or a bare message."""

from __future__ import annotations

from ._envelope import Envelope
from ._message import HubMessage
from ._problems import InvalidMessage, Problem
from ._release import message_class, message_roots
from ._xml_envelope import ROOT
from ._xml_tree import read_xml


def parse_xml(text: str | bytes) -> Envelope | HubMessage:
    """Read an envelope or a bare message; raises `InvalidMessage` with everything that is wrong."""
    root = read_xml(text)
    if root.name == ROOT:
        return Envelope.from_element(root)
    if root.name not in message_roots():
        raise InvalidMessage([Problem("$", "message")])
    return message_class(root.name).from_element(root)
