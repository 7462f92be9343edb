"""XML texts to trees of elements: no DTD, no entity but the five, bounded, lines known.

Expat is used as a stream, so that a document type is refused before anything of it is read. Source: XML 1.0,
Namespaces in XML 1.0.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final
from xml.parsers import expat

from generator import limits
from generator.messages.values import Unreadable

SEPARATOR: Final = "\x1f"
ENCODINGS: Final = frozenset({"utf-8", "utf-16", "utf-16le", "utf-16be", "iso-8859-1", "us-ascii", "ascii"})
"""What a declaration may name (docs/packages.md)."""


@dataclass(slots=True)
class Element:
    """An element: its namespace (empty for none), local name, attributes as `{namespace}name`, children and text."""

    namespace: str
    name: str
    line: int
    attributes: dict[str, str]
    children: list[Element] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The characters directly in the element."""
        return "".join(self.texts)

    def without(self, child: Element) -> Element:
        """The element less one of its children."""
        return replace(self, children=[item for item in self.children if item is not child])


def read_xml(data: bytes) -> Element:
    """The root element of `data`. Raises `Unreadable`."""
    builder = _Builder()
    try:
        builder.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Unreadable(f"not XML: {expat.ErrorString(error.code)}", error.lineno) from error
    except (LookupError, UnicodeError, ValueError) as error:
        raise Unreadable(f"not XML: {error}", builder.parser.CurrentLineNumber) from error
    assert builder.root is not None  # Expat refuses a text without an element
    return builder.root


class _Builder:
    def __init__(self) -> None:
        self.root: Element | None = None
        self._open: list[Element] = []
        self._namespaces = 0
        self.parser = expat.ParserCreate(namespace_separator=SEPARATOR)
        self.parser.buffer_text = True
        self.parser.XmlDeclHandler = self._declaration
        self.parser.StartNamespaceDeclHandler = self._namespace
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype

    def _declaration(self, version: str, encoding: str | None, _standalone: int) -> None:
        if version != "1.0":
            raise Unreadable("only XML 1.0 is accepted", 1)
        if encoding is not None and encoding.lower() not in ENCODINGS:
            raise Unreadable(f"the encoding {encoding[:40]} is not accepted", 1)

    def _namespace(self, _prefix: str | None, _uri: str | None) -> None:
        self._namespaces += 1

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        line = self.parser.CurrentLineNumber
        if len(self._open) >= limits.DEPTH:
            raise Unreadable(limits.DEPTH.sentence(), line)
        if len(attributes) + self._namespaces > limits.ATTRIBUTES:
            raise Unreadable(limits.ATTRIBUTES.sentence(), line)
        self._namespaces = 0
        namespace, _, name = tag.rpartition(SEPARATOR)
        element = Element(namespace, name, line, {_clark(key): value for key, value in attributes.items()})
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def _end(self, tag: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        self._open[-1].texts.append(text)

    def _doctype(self, *_: object) -> None:
        raise Unreadable("a document type (<!DOCTYPE) is not accepted", self.parser.CurrentLineNumber)


def _clark(key: str) -> str:
    namespace, separator, name = key.rpartition(SEPARATOR)
    return f"{{{namespace}}}{name}" if separator else name
