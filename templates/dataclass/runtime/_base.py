"""What every class of this package is built on: wire names, marks of values, absent fields."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any, Optional, TypeVar

from ._bounds import Bounds, Unique
from ._moments import as_text, date_time

T = TypeVar("T")
Maybe = Optional[T]  # noqa: UP045 (a generic alias)
Integer = int
Number = float
Boolean = bool


@dataclass(frozen=True, slots=True)
class Wire:
    """The name of a field in JSON and XML."""

    name: str


@dataclass(frozen=True, slots=True)
class Items:
    """How many values a list takes; None where there is no bound."""

    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """The form of a text: the pattern, and the expressions that a text must match whole, all of them."""

    shown: str
    forms: tuple[str, ...]


def wire(name: str) -> Wire:
    """The name of a field in JSON and XML."""
    return Wire(name)


def wire_of(mark: Any) -> str | None:
    """The name that `wire` put into a mark of an annotation; None where it is another mark."""
    return mark.name if isinstance(mark, Wire) else None


def items(least: int | None = None, most: int | None = None) -> Items:
    """How many values a list takes."""
    return Items(least, most)


def bounds(**limits: Any) -> Bounds:
    """Bounds of a number, or of the length of a text."""
    return Bounds(**limits)


def unique() -> Unique:
    """That the values of a list all differ."""
    return Unique()


def pattern(shown: str, *forms: str) -> Pattern:
    """A regular expression that a text must contain a match of.

    `forms` equal it, together, for the whole text, in linear time; without them `shown` is that form.
    """
    return Pattern(shown, forms or (shown,))


class HubModel:
    """An object of a message; closed, so that an unknown property is refused.

    Its `repr` has no value in it; `to_dict` and `to_json` give them. A field that is given a `datetime`
    stands for its text.
    """

    __slots__ = ()

    def __post_init__(self) -> None:
        for item in fields(self):  # type: ignore[arg-type]
            value = getattr(self, item.name)
            if isinstance(value, datetime):
                setattr(self, item.name, date_time(value))
            elif type(value) is list:
                setattr(self, item.name, [*map(as_text, value)])

    def to_dict(self) -> dict[str, Any]:
        """The object as on the wire: wire names, absent fields left out."""
        from ._writing import object_data

        return object_data(self)

    def _text(self) -> str:
        """The object in JSON."""
        from ._compiled import compiled

        return compiled(type(self)).text(self)

    def __repr__(self) -> str:
        names = [item.name for item in fields(self)]  # type: ignore[arg-type]
        given = [f"{name}=…" for name in names if getattr(self, name) is not None]
        return f"{type(self).__name__}({', '.join(given)})"


@dataclass(slots=True, kw_only=True, repr=False)
class OpenModel(HubModel):
    """An object that keeps the properties it does not know, in `others`."""

    others: dict[str, Any] = field(default_factory=dict)


def extras(item: Any) -> dict[str, Any]:
    """The properties of an object that the model does not describe."""
    return item.others if isinstance(item, OpenModel) else {}
