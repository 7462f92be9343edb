"""A message: its root element, read from JSON or XML and written to them."""

from __future__ import annotations

import sys
from functools import cache
from typing import Any, ClassVar, Self

from pydantic import ValidationError, create_model

from ._base import HubModel, wire
from ._lengths import lengths, problems_of
from ._paths import step
from ._problems import InvalidMessage, Problem
from ._samples import sample_text
from ._source import Source, text_of
from ._syntax import check, holds_long_decimal, parsed_in_part
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

        A `trusted` text, of one's own making, is not searched for a key that stands twice in an object
        (the last one counts), nor for a number of more than 400 characters, which takes a third of the time. All
        else is checked.
        Raises `InvalidMessage` with everything that is wrong.
        """
        text = text_of(text)
        message = cls._trusted(text, root=root) if trusted else None
        if message is not None:
            return message
        try:
            data = parsed_in_part(text)
        except ValueError as error:
            raise InvalidMessage([Problem("$", "syntax", str(error))]) from None
        return cls._read(data, root=root)

    @classmethod
    def _trusted(cls, text: str | bytes, *, root: bool) -> Self | None:
        """The message in a text; None where it is wrong, or open, so that it must be looked at more closely."""
        if cls.KEEPS_NULLS or holds_long_decimal(text):
            return None
        reader = _document(cls) if root else cls
        _complete(reader)
        try:
            read = reader.__pydantic_validator__.validate_json(
                text, by_alias=True, by_name=False
            )
        except ValidationError:
            return None
        message: Self = read.content if root else read
        return message

    @classmethod
    def _read(cls, data: Any, *, root: bool) -> Self:
        """Read the value of a text that is known to be JSON.

        What a closed object accepts is as deep as the model, its numbers in bounds; only the rest has to be checked.
        """
        reader = _document(cls) if root else cls
        _complete(reader)
        try:
            read = reader.__pydantic_validator__.validate_python(
                data, by_alias=True, by_name=False
            )
        except ValidationError as error:
            _refuse(data)
            problems = cls._problems(error, data, root=root)
            below = "" if root else cls.ROOT_ELEMENT
            raise InvalidMessage(problems).of(data, below) from None
        if cls.KEEPS_NULLS:
            _refuse(data)
        message: Self = read.content if root else read
        return message

    @classmethod
    def from_dict(cls, data: Any, path: str = "$") -> Self:
        """Read the object below the root element from parsed JSON; problems are placed below `path`."""
        _complete(cls)
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
        return b'{"%s":%s}' % (self.ROOT_ELEMENT.encode(), text) if root else text

    def problems(self) -> list[Problem]:
        """What is wrong with the message as it is now, after changes."""
        try:
            type(self).from_json(self.to_json())
        except InvalidMessage as error:
            return error.problems
        return []


def _refuse(data: Any) -> None:
    try:
        check(data)
    except ValueError as error:
        raise InvalidMessage([Problem("$", "syntax", str(error))]) from None


def _complete(model: type[HubModel]) -> None:
    """Build a class that is used for the first time, and those in it.

    Pydantic builds them in each other; where that goes too deep, the inner ones are built first.
    """
    if model.__pydantic_complete__:
        return
    try:
        model.model_rebuild()
    except RecursionError:
        for inner in vars(sys.modules[model.__module__]).values():
            if isinstance(inner, type) and issubclass(inner, HubModel):
                inner.model_rebuild()
        model.model_rebuild()


@cache
def _document(message: type[HubMessage]) -> type[Any]:
    """The class of `{"<ROOT_ELEMENT>": {…}}`."""
    return create_model(
        f"{message.__name__}Document",
        __base__=HubModel,
        __module__=message.__module__,
        content=(message, wire(message.ROOT_ELEMENT)),
    )
