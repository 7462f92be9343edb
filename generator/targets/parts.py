"""Parts of a target's output that were made before: equal inputs, the same part again.

A target says `kept(part, *inputs)` where it would say `part(*inputs)`: a function that needs nothing
but its inputs and gives files; `kept_as(kind, part, *inputs)` where it gives something else. Around a
target's run, its parts of the last run are known by the digest of their inputs; what the run used is
kept for the next. Most parts are in a pack that stays as it is; the few that are newer lie beside it,
until what has come and gone is half of it: a changed cell does not write megabytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field, is_dataclass
from typing import Any, Final, TypeVar, TypeVarTuple

import msgspec

from generator import store
from generator.store import Store
from generator.targets.base import OutputFile

Inputs = TypeVarTuple("Inputs")
Kept = TypeVar("Kept")
Parts = Mapping[str, msgspec.Raw]
MOST: Final = "most"
NEWER: Final = "newer"
"""The two entries of the store where the parts of a target are."""


@dataclass(slots=True)
class _Pack:
    """The parts of a target, each encoded: those of the last run, and those of this one."""

    known: Parts
    used: dict[str, msgspec.Raw] = field(default_factory=dict)


_PACK: ContextVar[_Pack | None] = ContextVar("pack", default=None)
"""Around a target's run, not through its signature: a target stays a function of the release."""
_DIGESTS: ContextVar[dict[int, tuple[Any, bytes]] | None] = ContextVar("digests", default=None)
"""By identity, each with the object, so that no other gets its identity."""


@contextmanager
def packed(*names: str) -> Iterator[None]:
    """Know the parts of the last run of that name meanwhile, where the run has a store."""
    kept_in = store.current()
    if kept_in is None:
        yield
        return
    most, newer = (_read(kept_in, _key(which, names)) for which in (MOST, NEWER))
    pack = _Pack({**(most or {}), **(newer or {})})
    token = _PACK.set(pack)
    try:
        yield
    finally:
        _PACK.reset(token)
    _put(kept_in, names, pack.used, most, newer or {})


def _put(kept_in: Store, names: Sequence[str], used: Parts, most: Parts | None, newer: Parts) -> None:
    """Keep the parts that were used: all of them anew, or only those that are not in the pack."""
    pack = most or {}
    come = {name: part for name, part in used.items() if part is not pack.get(name)}
    gone = (part for name, part in pack.items() if name not in used)
    if most is None or 2 * (_size(come.values()) + _size(gone)) > _size(pack.values()):
        kept_in.put(_key(MOST, names), msgspec.msgpack.encode(used))
        come = {}
    if come.keys() != newer.keys():
        kept_in.put(_key(NEWER, names), msgspec.msgpack.encode(come))


def _size(parts: Iterable[msgspec.Raw]) -> int:
    return sum(memoryview(part).nbytes for part in parts)


def _key(which: str, names: Sequence[str]) -> str:
    return store.key(("parts", which, *names))


@contextmanager
def digests_kept() -> Iterator[None]:
    """Work out the digest of an object that is an input of several parts once meanwhile."""
    token = _DIGESTS.set({})
    try:
        yield
    finally:
        _DIGESTS.reset(token)


def is_known(*names: str) -> bool:
    """Whether there is a last run of that name."""
    kept_in = store.current()
    return kept_in is not None and kept_in.has(_key(MOST, names))


def kept(part: Callable[[*Inputs], Iterable[OutputFile]], *inputs: *Inputs) -> tuple[OutputFile, ...]:
    """The files of `part(*inputs)`, from the last run where its inputs were equal; see `kept_as`."""
    return kept_as(tuple[OutputFile, ...], _listed, part, inputs)


def kept_as(kind: type[Kept], part: Callable[[*Inputs], Kept], *inputs: *Inputs) -> Kept:
    """`part(*inputs)`, a value of the type `kind`, from the last run where its inputs were equal.

    `part` is a function of a module that depends on its inputs alone; they are values of the model,
    views of it, texts and functions of modules, without sets, whose order is another in each process.
    Raises `TypeError` for other inputs.
    """
    pack = _PACK.get()
    name = _name(part, inputs) if pack else None
    if pack is None or name is None:
        return part(*inputs)
    known = pack.used.get(name) or pack.known.get(name)
    if known is not None:
        with suppress(msgspec.MsgspecError):
            value = msgspec.msgpack.decode(known, type=kind, dec_hook=_typed)
            pack.used[name] = known
            return value
    made = part(*inputs)
    pack.used[name] = msgspec.Raw(msgspec.msgpack.encode(made, enc_hook=_plain))
    return made


def _listed(part: Callable[..., Iterable[OutputFile]], inputs: tuple[Any, ...]) -> tuple[OutputFile, ...]:
    return tuple(OutputFile(file.path, file.content, store.digest(file.content).hex()) for file in part(*inputs))


def _name(part: Callable[..., Any], inputs: tuple[Any, ...]) -> str | None:
    """None for what cannot be named: half a character (a lone surrogate) is in its texts."""
    with suppress(UnicodeEncodeError):
        return _digest((part, _shortened(inputs))).hex()
    return None


def _shortened(value: Any) -> Any:
    """Inputs with a digest in the place of each object, which nobody changes.

    A message is an input of many parts, and is encoded once.
    """
    if isinstance(value, tuple):
        return [_shortened(item) for item in value]
    if not is_dataclass(value):
        return value
    known = _DIGESTS.get()
    if known is None:
        return _digest(value)
    if id(value) not in known:
        known[id(value)] = value, _digest(value)
    return known[id(value)][1]


def _digest(value: Any) -> bytes:
    return store.digest(msgspec.msgpack.encode(value, enc_hook=_named))


def _named(value: Any) -> Any:
    """As `_plain`; a text of a type of its own is not the same as the bare text: a page escapes one of them."""
    return [type(value).__name__, str(value)] if isinstance(value, str) else _plain(value)


def _plain(value: Any) -> Any:
    """What msgspec does not know: texts of a type of their own, read-only mappings, functions."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        return dict(value)
    if callable(value):
        return f"{value.__module__}.{value.__qualname__}"
    raise TypeError(f"a part cannot be kept by a {type(value).__name__}")


def _typed(kind: type[Any], value: Any) -> Any:
    """A text of a type of its own, as it was when it was kept. Raises `TypeError` for other types."""
    if issubclass(kind, str):
        return kind(value)
    raise TypeError(f"a {kind.__name__} cannot be kept")


def _read(kept_in: Store, key: str) -> Parts | None:
    """None where there was no run before, or what it left is damaged."""
    with suppress(msgspec.MsgspecError):
        return msgspec.msgpack.decode(kept_in.get(key) or b"", type=dict[str, msgspec.Raw])
    return None
