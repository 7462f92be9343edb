"""A message: its root element, read from JSON or XML and written to them."""

from __future__ import annotations

from functools import cache, partial
from typing import Any, ClassVar, Self

from pydantic import ValidationError

from ._base import HubModel
from ._completion import complete, document_class
from ._finite import checked
from ._lengths import lengths, problems_of
from ._one_pass import read_in_one_pass
from ._paths import step
from ._problems import ConversionError, InvalidMessage, Problem
from ._samples import sample_text
from ._source import Source, text_of
from ._syntax import check, parsed_in_part, plain_bytes
from ._validation import problems_in
from ._writing import json_of
from ._xml import XmlMessage


class HubMessage(XmlMessage, HubModel):
    """The root of a message; `ROOT_ELEMENT` names it in JSON and in XML."""

    SCHEMA: ClassVar[str] = ""
    PERIMETER: ClassVar[str] = ""
    ROOT_ELEMENT: ClassVar[str] = ""
    NAMESPACE: ClassVar[str] = ""
    HAS_HEADER: ClassVar[bool] = True
    KEEPS_NULLS: ClassVar[bool] = False

    @classmethod
    def from_json(
        cls, text: Source, *, root: bool = True, trusted: bool = False
    ) -> Self:
        """Read `{"<ROOT_ELEMENT>": {…}}`, or the object below it where `root` is false.

        A `trusted` text, of one's own making, is not searched for a key that stands twice in an object (the last
        one counts). All else is checked.
        Raises `InvalidMessage` with everything that is wrong.
        """
        try:
            plain = plain_bytes(text_of(text))
            found = read_in_one_pass(cls, plain, root=root, trusted=trusted)
            if found.message is not None:
                read: Self = found.message
                return read
            data = parsed_in_part(plain)
        except ValueError as error:
            raise InvalidMessage([Problem("$", "syntax", str(error))]) from None
        return cls._read(data, root=root, error=found.error)

    @classmethod
    def _read(
        cls, data: Any, *, root: bool, error: ValidationError | None = None
    ) -> Self:
        """Read the value of a text that is known to be JSON; `error` is what one pass found wrong with it.

        What a closed object accepts is as deep as the model, its numbers in bounds; only the rest has to be checked.
        """
        if error is not None:
            raise cls._refused(error, data, root=root)
        reader = document_class(cls) if root else cls
        complete(reader)
        try:
            read = reader.__pydantic_validator__.validate_python(
                data, by_alias=True, by_name=False
            )
        except ValidationError as found:
            raise cls._refused(found, data, root=root) from None
        if cls.KEEPS_NULLS:
            _refuse(data)
        message: Self = read.content if root else read
        return message

    @classmethod
    def _refused(
        cls, error: ValidationError, data: Any, *, root: bool
    ) -> InvalidMessage:
        _refuse(data)
        problems = cls._problems(error, data, root=root)
        return InvalidMessage(problems).of(data, "" if root else cls.ROOT_ELEMENT)

    @classmethod
    def from_dict(cls, data: Any, path: str = "$") -> Self:
        """Read the object below the root element from parsed JSON; problems are placed below `path`."""
        complete(cls)
        try:
            message: Self = cls.__pydantic_validator__.validate_python(
                data, by_alias=True, by_name=False
            )
        except ValidationError as error:
            found = InvalidMessage(problems_of(error, cls, data, path))
            raise (found.of(data, cls.ROOT_ELEMENT) if path == "$" else found) from None
        return message

    @classmethod
    def _problems(
        cls, error: ValidationError, data: Any, *, root: bool
    ) -> list[Problem]:
        if not root:
            return problems_of(error, cls, data, "$")
        content = data.get(cls.ROOT_ELEMENT) if isinstance(data, dict) else None
        below = f"${step(cls.ROOT_ELEMENT)}"
        return [*problems_in(error, "$"), *lengths(cls, content, below)]

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
        text = json_of(self)
        return b"".join((_opening(self.ROOT_ELEMENT), text, b"}")) if root else text

    def problems(self) -> list[Problem]:
        """What is wrong with the message as it is now, after changes."""
        try:
            type(self).from_json(self.to_json())
        except InvalidMessage as error:
            return error.problems
        except ConversionError:
            root = self.ROOT_ELEMENT
            read = partial(self.from_dict, path=f"${step(root)}")
            return checked({root: self.to_dict()}, lambda whole: read(whole[root]))
        return []


@cache
def _opening(root: str) -> bytes:
    """What stands before the object below a root element."""
    return f'{{"{root}":'.encode()


def _refuse(data: Any) -> None:
    try:
        check(data)
    except ValueError as error:
        raise InvalidMessage([Problem("$", "syntax", str(error))]) from None
