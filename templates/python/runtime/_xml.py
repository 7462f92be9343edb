"""Messages from XML and to it."""

from __future__ import annotations

from typing import Any, Self

from ._problems import InvalidMessage, Problem, step
from ._unknown_codes import unknown_codes
from ._xml_reading import XmlReader
from ._xml_tree import Element, read_xml
from ._xml_writing import DECLARATION, root_xml


class XmlMessage:
    """What a message's class does with XML."""

    __slots__ = ()

    @classmethod
    def from_xml(cls, text: str | bytes) -> Self:
        """Read the element `ROOT_ELEMENT`; raises `InvalidMessage` with everything that is wrong."""
        return cls.from_element(read_xml(text))

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

    def to_xml(self) -> bytes:
        """Write the message; raises `ConversionError` for what XML cannot carry."""
        message: Any = self
        return (
            DECLARATION + root_xml(self, message.ROOT_ELEMENT, message.NAMESPACE)
        ).encode()

    def warnings(self) -> list[Problem]:
        """The codes that tolerant reading has kept and that are in no list."""
        message: Any = self
        return unknown_codes(self, f"${step(message.ROOT_ELEMENT)}")


def read_element(model: Any, element: Element, path: str) -> Any:
    """An object of a class from its element; raises `InvalidMessage` with everything that is wrong."""
    problems: list[Problem] = []
    data = XmlReader(problems).object(element, model, path)
    try:
        item = model.from_dict(data, path)
    except InvalidMessage as error:
        problems += error.problems
    if problems:
        raise InvalidMessage(problems)
    return item
