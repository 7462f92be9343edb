"""Code lists: each code is a constant that knows its labels."""

from __future__ import annotations

import unicodedata
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from enum import Enum
from functools import cache
from typing import Any, ClassVar, Self, TypeVar

Codes = TypeVar("Codes", bound="type[CodeList]")
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "OE", "Æ": "AE"})

_tolerant: ContextVar[bool] = ContextVar("tolerant", default=False)


class CodeList(str, Enum):
    """A code of a list; it is the text that stands in a message.

    `list_id` is the list's id in the DSF, empty for codes that a model sheet gives, `list_title` what it is called.
    """

    list_id: ClassVar[str]
    list_title: ClassVar[str]
    label: str
    labels: tuple[str, ...]
    parent_code: str | None
    description: str

    def __new__(
        cls,
        code: str,
        labels: tuple[str, ...] = (),
        parent: str | None = None,
        description: str = "",
    ) -> Self:
        """A code with its labels, from the most general level to its own."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = labels[-1] if labels else code
        member.labels = labels
        member.parent_code = parent
        member.description = description
        return member

    @property
    def code(self) -> str:
        """The code itself."""
        return str(self._value_)

    @property
    def is_known(self) -> bool:
        """Whether the list has this code; tolerant reading keeps others."""
        return self._value_ in type(self)._value2member_map_

    @property
    def parent(self) -> Self | None:
        """The code one level up; None for a root."""
        found = type(self)._value2member_map_.get(self.parent_code)
        return found if isinstance(found, type(self)) else None

    @property
    def level(self) -> int:
        """How deep the code is in the tree of the list: 1 for a root."""
        level, above = 1, self.parent
        while above is not None and level < len(type(self)):
            level, above = level + 1, above.parent
        return level

    @property
    def children(self) -> list[Self]:
        """The codes one level down, in the order of the list."""
        return list(_children(type(self)).get(self.code, ()))

    @classmethod
    def roots(cls) -> list[Self]:
        """The codes that have no parent, in the order of the list."""
        return [item for item in cls if item.parent is None]

    @classmethod
    def search(cls, text: str) -> list[Self]:
        """The codes in which every word of `text` stands, in the order of the list; all of them where it has no word.

        A word stands in the code, in the label of one of its levels or in its description, accents and case folded.
        """
        words = [fold(word) for word in text.split()]
        found = zip(cls, _folded(cls), strict=True)
        return [
            item
            for item, places in found
            if all(any(word in place for place in places) for word in words)
        ]

    @classmethod
    def nearest(cls, text: str) -> list[Self]:
        """At most three codes that are spelled, or called, most like a text, the nearest first."""
        from ._nearest import nearest

        return [
            cls(code)
            for code in nearest(text, ((item.code, item.label) for item in cls))
        ]

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not _tolerant.get() or not isinstance(value, str):
            raise ValueError(f"the value is no code of {cls.__name__}")
        member = str.__new__(cls, value)
        member._name_ = "UNKNOWN"
        member._value_ = value
        member.label, member.labels, member.parent_code, member.description = (
            value,
            (),
            None,
            "",
        )
        return member

    def __str__(self) -> str:
        return str(self._value_)

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        """A code is itself again once it is unpickled, a kept one that is unknown too."""
        return _kept, (type(self), str(self._value_))


@contextmanager
def tolerant() -> Iterator[None]:
    """Within this context, codes that a list does not have are kept (`is_known` tells them)."""
    token = _tolerant.set(True)
    try:
        yield
    finally:
        _tolerant.reset(token)


def _kept(codes: type[CodeList], code: str) -> CodeList:
    with tolerant():
        return codes(code)


def code_list(identifier: str, title: str) -> Callable[[Codes], Codes]:
    """Give a list its id and its title."""

    def described(codes: Codes) -> Codes:
        codes.list_id, codes.list_title = identifier, title
        return codes

    return described


def former_names(
    module: str, lists: Mapping[str, type[CodeList]]
) -> Callable[[str], type[CodeList]]:
    """The `__getattr__` of a module whose lists have former names, each of which gives its list and a warning."""

    def named(name: str) -> type[CodeList]:
        if name not in lists:
            raise AttributeError(
                f"module {module!r} has no attribute {name!r}", name=name
            )
        text = f"{module}.{name} is now {lists[name].__name__}"
        warnings.warn(text, DeprecationWarning, stacklevel=2)
        return lists[name]

    return named


@cache
def _children(codes: type[CodeList]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for item in codes:
        if item.parent_code is not None:
            found.setdefault(item.parent_code, []).append(item)
    return found


@cache
def _folded(codes: type[CodeList]) -> list[list[str]]:
    """The texts in which each code is found."""
    return [
        [fold(text) for text in (item.code, *item.labels, item.description)]
        for item in codes
    ]


def fold(text: str) -> str:
    """A text as searches compare it: no accents, `œ` as `oe`, lower case."""
    plain = unicodedata.normalize("NFKD", text)
    bare = "".join(char for char in plain if unicodedata.category(char) != "Mn")
    return bare.translate(LIGATURES).lower()
