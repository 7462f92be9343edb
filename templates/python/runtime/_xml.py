"""Messages from XML and to it."""

from __future__ import annotations

from typing import Any, Self

from ._changes import Change, changes_between
from ._paths import step, steps, value_at
from ._problems import InvalidMessage, Problem, problems_of_document
from ._source import Sink, Source, text_of
from ._unknown_codes import unknown_codes
from ._xml_reading import XmlReader
from ._xml_tree import Element, read_xml
from ._xml_writing import DECLARATION, root_xml


class XmlMessage:
    """What a message's class does with XML."""

    __slots__ = ()

    @classmethod
    def from_xml(cls, text: Source) -> Self:
        """Read the element `ROOT_ELEMENT`; raises `InvalidMessage` with everything that is wrong."""
        return cls.from_element(read_xml(text_of(text)))

    @classmethod
    def from_element(cls, element: Element) -> Self:
        """Read the root element of a document."""
        message: Any = cls
        if element.name != message.ROOT_ELEMENT:
            raise InvalidMessage([Problem("$", "message")])
        path = f"${step(element.name)}"
        if element.namespace != message.NAMESPACE:
            raise InvalidMessage([Problem(path, "message")])
        found: Self = read_element(message, element, path)
        return found

    def write_json(self, stream: Sink) -> None:
        """Write the message as JSON to a binary stream."""
        message: Any = self
        stream.write(message.to_json())

    def write_xml(self, stream: Sink) -> None:
        """Write the message as XML to a binary stream; raises `ConversionError` for what XML cannot carry."""
        stream.write(self.to_xml())

    def changes(self, other: Any) -> list[Change]:
        """What `other` has otherwise: paths from the root element, old and new values as in JSON."""
        message: Any = self
        path = f"${step(message.ROOT_ELEMENT)}"
        written = message.to_json(root=False), other.to_json(root=False)
        return changes_between(*written, path)

    def at(self, path: str) -> Any:
        """What stands at a path, such as an error's, as JSON has it; None where there is nothing.

        The path may start below the root element, as errors of the object alone have it.
        """
        message: Any = self
        data, root = message.to_dict(), message.ROOT_ELEMENT
        is_below = steps(path)[:1] not in ((), (root,))
        return value_at(data if is_below else {root: data}, path)

    def to_xml(self) -> bytes:
        """Write the message; raises `ConversionError` for what XML cannot carry."""
        message: Any = self
        return (
            DECLARATION + root_xml(self, message.ROOT_ELEMENT, message.NAMESPACE)
        ).encode()

    def warnings(self) -> list[Problem]:
        """The codes that tolerant reading has kept and that are in no list."""
        message: Any = self
        found = unknown_codes(self, f"${step(message.ROOT_ELEMENT)}")
        document = {message.ROOT_ELEMENT: message.to_dict()} if found else None
        return problems_of_document(found, document)


def read_element(model: Any, element: Element, path: str) -> Any:
    """An object of a class from its element; raises `InvalidMessage` with everything that is wrong."""
    problems: list[Problem] = []
    data = XmlReader(problems).object(element, model, path)
    try:
        item = model.from_dict(data, path)
    except InvalidMessage as error:
        problems += error.problems
    if problems:
        raise InvalidMessage(problems).of({element.name: data})
    return item
