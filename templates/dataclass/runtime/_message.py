"""A message: its root element, read from JSON or XML and written to them."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from ._base import HubModel
from ._compiled import is_bounded
from ._finite import checked
from ._json import check_depth, read_unbounded
from ._paths import step
from ._problems import InvalidMessage, Problem
from ._reading import read
from ._samples import sample_text
from ._source import Source, text_of
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
    def from_json(cls, text: Source, *, root: bool = True) -> Self:
        """Read `{"<ROOT_ELEMENT>": {…}}`, or the object below it where `root` is false.

        Raises `InvalidMessage` with everything that is wrong.
        """
        data = read_unbounded(text_of(text))
        if not is_bounded(cls):
            check_depth(data)
        try:
            return cls.from_document(data) if root else cls.from_dict(data)
        except InvalidMessage:
            check_depth(data)
            raise

    @classmethod
    def from_document(cls, data: Any) -> Self:
        """Read `{"<ROOT_ELEMENT>": {…}}` from parsed JSON."""
        root = cls.ROOT_ELEMENT
        if isinstance(data, dict) and len(data) == 1 and root in data:
            try:
                return cls.from_dict(data[root], f"${step(root)}")
            except InvalidMessage as error:
                raise error.of(data) from None
        raise InvalidMessage(_misplaced(data, cls)).of(data)

    @classmethod
    def from_dict(cls, data: Any, path: str = "$") -> Self:
        """Read the object below the root element from parsed JSON; problems are placed below `path`."""
        try:
            message: Self = read(cls, data, path)
        except InvalidMessage as error:
            raise (error.of(data, cls.ROOT_ELEMENT) if path == "$" else error) from None
        return message

    @classmethod
    def sample(cls) -> Self:
        """A valid message with every field, the same in each call; a new object each time.

        Raises `LookupError` where the specifications give too few examples.
        """
        return cls.from_json(sample_text(cls.__module__, ""))

    @classmethod
    def minimal(cls) -> Self:
        """A valid message with its required fields alone, as `sample`."""
        return cls.from_json(sample_text(cls.__module__, ".minimal"))

    def to_json(self, *, root: bool = True) -> bytes:
        """Write the message, in the order of the model; free content keeps its own."""
        text = self._text()
        return (f'{{"{self.ROOT_ELEMENT}":{text}}}' if root else text).encode()

    def problems(self) -> list[Problem]:
        """What is wrong with the message as it is now, after changes."""
        return checked({self.ROOT_ELEMENT: self.to_dict()}, self.from_document)


def _misplaced(data: Any, message: type[HubMessage]) -> list[Problem]:
    """What is wrong with a document that is not just a root element and its object."""
    if not isinstance(data, dict):
        return [Problem("$", "type", "object")]
    root = message.ROOT_ELEMENT
    problems = [Problem(f"${step(key)}", "unknown") for key in data if key != root]
    if root not in data:
        return [*problems, Problem(f"${step(root)}", "required")]
    try:
        message.from_dict(data[root], f"${step(root)}")
    except InvalidMessage as error:
        problems += error.problems
    return problems
