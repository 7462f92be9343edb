"""A memo in memory for `hubgen watch`: the parts of a target whose inputs have not changed since the last save.

A target marks the function that renders a message, a code list or a page with `files` (or `value`).
The function stays plain: outside `watch` the mark calls it. Within `Memo.in_use` its result is looked
up under the digest of its name and inputs. Nothing is written to disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, is_dataclass
from functools import wraps
from hashlib import sha256
from typing import Any, Final, ParamSpec, TypeVar

import msgspec

from generator.targets.base import OutputFile

Inputs = ParamSpec("Inputs")
Value = TypeVar("Value")


@dataclass(slots=True)
class Memo:
    """The results of the last run and of the current one, by the digest of function and inputs."""

    last: dict[bytes, Any] = field(default_factory=dict)
    current: dict[bytes, Any] = field(default_factory=dict)
    digests: dict[int, tuple[Any, bytes]] = field(default_factory=dict)
    """The digests of objects by identity, each with its object, so that no other object gets the identity."""

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Look results up meanwhile; afterwards drop those that the run did not need, unless it failed."""
        token = _MEMO.set(self)
        try:
            yield
            if self.current:
                self.last.clear()
        finally:
            self.last.update(self.current)
            self.current.clear()
            self.digests.clear()
            _MEMO.reset(token)

    def result(self, function: Callable[..., Value], inputs: tuple[Any, ...]) -> Value:
        """`function(*inputs)`, computed only where neither run has it."""
        try:
            key = _digest((function, [self._shortened(item) for item in inputs]))
        except UnicodeEncodeError:  # half a character (a lone surrogate) has no encoding
            return function(*inputs)
        if key not in self.current:
            self.current[key] = self.last[key] if key in self.last else function(*inputs)
        value: Value = self.current[key]
        return value

    def _shortened(self, value: Any) -> Any:
        """A digest in the place of an object: a message is an input of many parts, and is encoded once."""
        if isinstance(value, tuple):
            return [self._shortened(item) for item in value]
        if not is_dataclass(value):
            return value
        if id(value) not in self.digests:
            self.digests[id(value)] = value, _digest(value)
        return self.digests[id(value)][1]


_MEMO: Final[ContextVar[Memo | None]] = ContextVar("memo", default=None)
"""Around a run, not through every signature: a memo never changes a result."""


def value(function: Callable[Inputs, Value]) -> Callable[Inputs, Value]:
    """Mark a function of a module whose result depends on its positional inputs alone.

    Inputs are values of the model, views of them, texts, and functions of modules. Nobody changes the result.
    Under a memo it raises `TypeError` for other inputs.
    """

    @wraps(function)
    def looked_up(*inputs: Inputs.args, **named: Inputs.kwargs) -> Value:
        memo = _MEMO.get()
        return function(*inputs, **named) if memo is None or named else memo.result(function, inputs)

    return looked_up


def files(function: Callable[Inputs, Iterable[OutputFile]]) -> Callable[Inputs, tuple[OutputFile, ...]]:
    """Mark a function that gives files, as `value` does."""

    @wraps(function)
    def listed(*inputs: Inputs.args, **named: Inputs.kwargs) -> tuple[OutputFile, ...]:
        return tuple(function(*inputs, **named))

    return value(listed)


def _digest(item: Any) -> bytes:
    return sha256(msgspec.msgpack.encode(item, enc_hook=_encodable)).digest()


def _encodable(item: Any) -> Any:
    """What msgspec does not know: texts of a type of their own, read-only mappings, functions.

    A text of a type of its own is not equal to the bare text: a page escapes only one of them.
    """
    if isinstance(item, str):
        return [type(item).__name__, str(item)]
    if isinstance(item, Mapping):
        return dict(item)
    if callable(item):
        return f"{item.__module__}.{item.__qualname__}"
    raise TypeError(f"a part cannot be looked up by a value of type {type(item).__name__}")
