"""XML that may be read: elements, attributes and texts; no DTD, no entity of one's own, at most 64 levels."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from ._problems import InvalidMessage, Problem

DEEPEST = 64
MOST_ATTRIBUTES = 100
"""Attributes of an element, namespace declarations among them."""
ENCODINGS = frozenset(
    {"utf-8", "utf-16", "utf-16le", "utf-16be", "iso-8859-1", "us-ascii", "ascii"}
)
"""What a declaration may name."""
BLANKS = " \t\r\n"
SEPARATOR = "\x01"
"""Stands between a namespace and a name; no document has this character."""


@dataclass(slots=True)
class Element:
    """An element; attributes are named `namespace name`, or `name` where they have no namespace.

    `texts` are the texts before its first child, between its children, and after the last one.
    """

    namespace: str
    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All its text, without that of its children."""
        return "".join(self.texts)

    @property
    def has_text(self) -> bool:
        """Whether it has text that is not blank."""
        return bool(self.text.strip(BLANKS))


class _Refused(ValueError):
    """XML that is not read, well-formed as it may be."""


class _Builder:
    """Makes elements of what the parser tells."""

    def __init__(self) -> None:
        self.open: list[Element] = []
        self.parts: list[str] = []
        self.root: Element | None = None
        self.namespaces = 0

    def declaration(self, version: str, encoding: str | None, _alone: int) -> None:
        if version != "1.0":
            raise _Refused("another XML than 1.0")
        if encoding is not None and encoding.lower() not in ENCODINGS:
            raise _Refused("an encoding that is not accepted")

    def namespace(self, _prefix: str | None, _uri: str | None) -> None:
        self.namespaces += 1

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.open) == DEEPEST:
            raise _Refused("more than 64 levels")
        if len(attributes) + self.namespaces > MOST_ATTRIBUTES:
            raise _Refused("an element with more than 100 attributes")
        self.namespaces = 0
        namespace, _, local = name.rpartition(SEPARATOR)
        named = {key.replace(SEPARATOR, " "): text for key, text in attributes.items()}
        element = Element(namespace, local, named)
        if self.open:
            self._end_text()
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def end(self, _name: str) -> None:
        self._end_text()
        self.open.pop()

    def characters(self, text: str) -> None:
        self.parts.append(text)

    def _end_text(self) -> None:
        self.open[-1].texts.append("".join(self.parts))
        self.parts.clear()

    def refuse(self, *_: object) -> None:
        raise _Refused("a document type declaration")


def read_xml(text: str | bytes) -> Element:
    """The root element of a text of XML 1.0; raises `InvalidMessage`."""
    builder = _Builder()
    parser = expat.ParserCreate(namespace_separator=SEPARATOR)
    parser.buffer_text = True
    parser.XmlDeclHandler = builder.declaration
    parser.StartNamespaceDeclHandler = builder.namespace
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.characters
    parser.StartDoctypeDeclHandler = builder.refuse
    parser.EntityDeclHandler = builder.refuse
    try:
        parser.Parse(text, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise InvalidMessage([Problem("$", "syntax", str(error))]) from None
    assert builder.root is not None  # expat refuses a document without one
    return builder.root


def looks_like_xml(text: str | bytes) -> bool:
    """Whether a text begins as XML does, and JSON cannot."""
    start = text[:64].lstrip()
    if isinstance(start, str):
        return start.startswith(("<", "\ufeff<"))
    return start.startswith((b"<", b"\xef\xbb\xbf<", b"\xff\xfe<", b"\xfe\xff\x00<"))
