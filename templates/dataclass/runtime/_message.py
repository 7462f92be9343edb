"""A message: its root element, read from JSON or XML and written to them."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from ._base import HubModel
from ._json import read_json
from ._problems import InvalidMessage, Problem, step
from ._reading import read
from ._xml import XmlMessage


class HubMessage(XmlMessage, HubModel):
    """The root of a message; `ROOT_ELEMENT` names it in JSON and in XML."""

    __slots__ = ()

    SCHEMA: ClassVar[str] = ""
    PERIMETER: ClassVar[str] = ""
    ROOT_ELEMENT: ClassVar[str] = ""
    NAMESPACE: ClassVar[str] = ""
    HAS_HEADER: ClassVar[bool] = True

    @classmethod
    def from_json(cls, text: str | bytes, *, root: bool = True) -> Self:
        """Read `{"<ROOT_ELEMENT>": {…}}`, or the object below it where `root` is false.

        Raises `InvalidMessage` with everything that is wrong.
        """
        data = read_json(text)
        return cls.from_document(data) if root else cls.from_dict(data)

    @classmethod
    def from_document(cls, data: Any) -> Self:
        """Read `{"<ROOT_ELEMENT>": {…}}` from parsed JSON."""
        if not isinstance(data, dict):
            raise InvalidMessage([Problem("$", "type", "object")])
        unknown = [key for key in data if key != cls.ROOT_ELEMENT]
        problems = [Problem(f"${step(key)}", "unknown") for key in unknown]
        path = f"${step(cls.ROOT_ELEMENT)}"
        if cls.ROOT_ELEMENT not in data:
            raise InvalidMessage([*problems, Problem(path, "required")])
        try:
            message = cls.from_dict(data[cls.ROOT_ELEMENT], path)
        except InvalidMessage as error:
            raise InvalidMessage([*problems, *error.problems]) from None
        if problems:
            raise InvalidMessage(problems)
        return message

    @classmethod
    def from_dict(cls, data: Any, path: str = "$") -> Self:
        """Read the object below the root element from parsed JSON; problems are placed below `path`."""
        message: Self = read(cls, data, path)
        return message

    def to_json(self, *, root: bool = True) -> bytes:
        """Write the message, in the order in which it came, or else in that of the model."""
        text = self._text()
        return (f'{{"{self.ROOT_ELEMENT}":{text}}}' if root else text).encode()

    def problems(self) -> list[Problem]:
        """What is wrong with the message as it is now, after changes."""
        try:
            self.from_dict(self.to_dict(), f"${step(self.ROOT_ELEMENT)}")
        except InvalidMessage as error:
            return error.problems
        return []
