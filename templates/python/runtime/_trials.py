"""Values that are tried as one form after another: each object and each list once, however deep the forms nest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

Memo = dict[tuple[int, int], Any]
"""What was read of a value as one form, by their identities: the document and its forms outlive the reading."""
REFUSED = object()
_MEMO: ContextVar[Memo | None] = ContextVar("trials", default=None)


class Refused(Exception):
    """A value is not what the model has there."""


@contextmanager
def trials() -> Iterator[None]:
    """Within, values are tried: what is wrong is not told, and the outermost trial remembers all those in it."""
    if _MEMO.get() is not None:
        yield
        return
    token = _MEMO.set({})
    try:
        yield
    finally:
        _MEMO.reset(token)


def is_trial() -> bool:
    """Whether a value is tried: that it is refused is all that is asked."""
    return _MEMO.get() is not None


def tried(form: Any, value: Any, read: Callable[[Any], Any]) -> Any:
    """What `read` gives for a value as a form; raises `Refused`. An object or a list is read once for each form."""
    memo = _MEMO.get()
    if memo is None or type(value) not in (dict, list):
        return read(value)
    key = id(form), id(value)
    if key not in memo:
        try:
            memo[key] = read(value)
        except Refused:
            memo[key] = REFUSED
    if memo[key] is REFUSED:
        raise Refused
    return memo[key]
