"""Code lists: each code is a constant that knows its labels."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import Enum
from typing import Any, Self

_tolerant: ContextVar[bool] = ContextVar("tolerant", default=False)


class CodeList(str, Enum):
    """A code of a list; it is the text that stands in a message."""

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

    @classmethod
    def search(cls, text: str) -> list[Self]:
        """The codes of which the code or a label has `text` in it, accents and case folded."""
        wanted = _fold(text)
        return [
            item for item in cls if wanted in _fold(" ".join((item.code, *item.labels)))
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


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()
