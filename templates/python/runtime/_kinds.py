"""Values that only an AsyncAPI document can describe: unions, null, lists of lists, constants (JSON Schema draft-07, 6).

A kind reads a value of JSON, or tells what is wrong with it. The classes of messages are annotated with kinds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any as Any
from typing import Union as Union

from ._base import pattern as pattern
from ._bounds import Bounds, repeated
from ._leaves import Leaf
from ._null import Null as Null
from ._paths import step
from ._problems import Problem
from ._rules import Rules as Rules
from ._trials import Refused, trials, tried
from ._value_marks import item as item
from ._value_marks import scalar as scalar
from ._value_marks import value as value

Map = dict[str, Any]
"""An object that is a constant."""


def integer(**facets: Any) -> Leaf:
    """A whole number; `facets` are bounds, and `values`, the only ones that are accepted, as JSON texts."""
    return _leaf("integer", **facets)


def number(**facets: Any) -> Leaf:
    """A number, as `integer`."""
    return _leaf("number", **facets)


def boolean(**facets: Any) -> Leaf:
    """`true` or `false`."""
    return _leaf("boolean", **facets)


def text(*patterns: Any, codes: Any = None, **facets: Any) -> Leaf:
    """A text; `patterns` are what it has to match, `codes` the only ones that are accepted: texts, or a code list."""
    return _leaf("string", *patterns, codes=codes, **facets)


def anything(*patterns: Any, **facets: Any) -> Leaf:
    """A value of any type; a facet bears on values of its own type."""
    return _leaf("", *patterns, **facets)


def _leaf(
    type_: str, *patterns: Any, codes: Any = None, values: Any = (), **limits: Any
) -> Leaf:
    bounds = Bounds(**limits) if limits else None
    return Leaf(type_, patterns, codes, tuple(values), bounds)


class code:  # noqa: N801 (an annotation is read as a sentence)
    """A code of a list, read as its constant."""

    def __init__(self, codes: type[Any]) -> None:
        self.codes = codes

    def read(self, value: Any) -> Any:
        """The constant; in tolerant mode an unknown code too."""
        if not isinstance(value, str):
            raise Refused
        try:
            return self.codes(value)
        except ValueError:
            raise Refused from None

    def problems(self, value: Any, path: str) -> Iterator[Problem]:
        """What is wrong with a value."""
        try:
            self.read(value)
        except Refused:
            yield Problem(path, "code" if isinstance(value, str) else "type", "")


class instance:  # noqa: N801
    """An object of a class."""

    def __init__(self, model: Any) -> None:
        self.model = model

    def read(self, value: Any) -> Any:
        """The object."""
        from ._objects import read_object

        with trials():
            return tried(self.model, value, partial(read_object, self.model))

    def problems(self, value: Any, path: str) -> list[Problem]:
        """What is wrong with the object and all in it."""
        from ._objects import object_problems

        return object_problems(self.model, value, path)


class nullable:  # noqa: N801
    """A value that may be null."""

    def __init__(self, kind: Any) -> None:
        self.kind = kind

    def read(self, value: Any) -> Any:
        """The value."""
        return None if value is None else self.kind.read(value)

    def problems(self, value: Any, path: str) -> Iterator[Problem]:
        """What is wrong with a value that is not null."""
        if value is not None:
            yield from self.kind.problems(value, path)


class array:  # noqa: N801
    """A list as a value."""

    def __init__(
        self,
        items: Any,
        least: int = 0,
        most: int | None = None,
        *,
        unique: bool = False,
    ) -> None:
        self.items, self.least, self.most, self.unique = items, least, most, unique

    def read(self, value: Any) -> Any:
        """The values."""
        if not isinstance(value, list) or any(self._counts(value)):
            raise Refused
        read = self.items.read
        return [read(item) for item in value]

    def problems(self, value: Any, path: str) -> Iterator[Problem]:
        """What is wrong with the list and its values."""
        if not isinstance(value, list):
            yield Problem(path, "type", "array")
            return
        for code_, at in self._counts(value):
            yield Problem(path + at, code_)
        for index, part in enumerate(value):
            yield from self.items.problems(part, path + step(index))

    def _counts(self, value: list[Any]) -> Iterator[tuple[str, str]]:
        if len(value) < self.least:
            yield "min-items", ""
        if self.most is not None and len(value) > self.most:
            yield "max-items", ""
        if self.unique and (index := repeated(value)) is not None:
            yield "unique", step(index)


class any_of:  # noqa: N801
    """A value that one of several kinds accepts: what the first of them reads."""

    def __init__(self, *kinds: Any) -> None:
        self.kinds = kinds

    def read(self, value: Any) -> Any:
        """The value, read by the first kind that accepts it."""
        with trials():
            return self._read(value)

    def _read(self, value: Any) -> Any:
        for kind in self.kinds:
            try:
                return tried(kind, value, kind.read)
            except Refused:
                continue
        raise Refused

    def problems(self, value: Any, path: str) -> Iterator[Problem]:
        """That none of the kinds accepts the value, or more than one that may."""
        try:
            self.read(value)
        except Refused:
            yield Problem(path, "choice")


class one_of(any_of):  # noqa: N801
    """A value that exactly one of several kinds accepts."""

    def _read(self, value: Any) -> Any:
        found = [*filter(None, map(_trial(value), self.kinds))]
        if len(found) != 1:
            raise Refused
        return found[0][0]


def _trial(value: Any) -> Callable[[Any], tuple[Any] | None]:
    def read(kind: Any) -> tuple[Any] | None:
        try:
            return (tried(kind, value, kind.read),)
        except Refused:
            return None

    return read
