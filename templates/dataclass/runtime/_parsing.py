"""Any text that the hub delivers, read as what it is."""

from __future__ import annotations

from ._embedded import root_of
from ._envelope import Envelope
from ._json import read_json
from ._message import HubMessage
from ._release import message_class
from ._source import Source, text_of
from ._xml_parsing import parse_xml
from ._xml_tree import looks_like_xml


def parse(text: Source) -> Envelope | HubMessage:
    """Read an envelope, or a bare message: JSON `{"<root element>": {…}}` or XML, whichever it is.

    Raises `InvalidMessage` with everything that is wrong.
    """
    text = text_of(text)
    if looks_like_xml(text):
        return parse_xml(text)
    data = read_json(text)
    root = root_of(data)
    if not root:
        return Envelope.from_dict(data)
    return message_class(root).from_document(data)
