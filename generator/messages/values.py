"""The values of a message: JSON's, with numbers kept as they were written."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """A number by its text, so that nothing is lost or added on the way through."""

    text: str

    @property
    def value(self) -> Decimal:
        """The number itself."""
        return Decimal(self.text)

    @property
    def is_integer(self) -> bool:
        """Whether the value has no fraction: `1.0` has none (JSON Schema draft-07, 6.1.1)."""
        if "." not in self.text and "e" not in self.text and "E" not in self.text:
            return True
        value = self.value
        return value == value.to_integral_value() if value.adjusted() < 400 else True


@dataclass(frozen=True, slots=True)
class Misfit:
    """A text of an XML document that is no value of its field's type."""

    text: str


@dataclass(frozen=True, slots=True)
class Unread:
    """An element of an XML document that was refused as a whole: nothing more is checked in it."""


class Unreadable(Exception):
    """A text that is not JSON or XML that may be read; `line` counts from 1, 0 where it is unknown."""

    def __init__(self, text: str, line: int = 0) -> None:
        super().__init__(text)
        self.line = line


Value = None | bool | str | Number | Misfit | Unread | list["Value"] | dict[str, "Value"]
