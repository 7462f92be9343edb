"""XML that may be read: elements, attributes and texts; no DTD, no entity of one's own, at most 64 levels."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from ._problems import InvalidMessage, Problem

DEEPEST = 64
BLANKS = " \t\r\n"


@dataclass(slots=True)
class Element:
    """An element; attributes are named `namespace name`, or `name` where they have no namespace."""

    namespace: str
    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element] = field(default_factory=list)
    text: str = ""

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
        self.texts: list[list[str]] = []
        self.root: Element | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.open) == DEEPEST:
            raise _Refused("more than 64 levels")
        namespace, _, local = name.rpartition(" ")
        element = Element(namespace, local, attributes)
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)
        self.texts.append([])

    def end(self, _name: str) -> None:
        self.open.pop().text = "".join(self.texts.pop())

    def characters(self, text: str) -> None:
        self.texts[-1].append(text)

    def refuse(self, *_: object) -> None:
        raise _Refused("a document type declaration")


def read_xml(text: str | bytes) -> Element:
    """The root element of a text of XML 1.0; raises `InvalidMessage`."""
    builder = _Builder()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
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
