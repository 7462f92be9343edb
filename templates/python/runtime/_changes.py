"""What tells one object from another: paths, and the values at them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from ._numbers import json_float
from ._paths import step

_ABSENT = object()
"""Stands for what is not there; `null` of free content is another value."""


@dataclass(frozen=True, slots=True)
class Change:
    """A value that is another one, at a path: `old` is None where it came, `new` where it went.

    A whole object or list that came or went is one change. `repr` shows the path alone.
    """

    path: str
    old: Any = field(repr=False)
    new: Any = field(repr=False)


def changes_between(old: bytes, new: bytes, path: str) -> list[Change]:
    """The changes from one text of JSON that was written here to another, in the order of their paths in them."""
    before, after = (json.loads(text, parse_float=json_float) for text in (old, new))
    return [*_changes(before, after, path)]


def _changes(old: Any, new: Any, path: str) -> Iterator[Change]:
    if isinstance(old, dict) and isinstance(new, dict):
        for key in {**old, **new}:
            one, other = old.get(key, _ABSENT), new.get(key, _ABSENT)
            yield from _changes(one, other, path + step(key))
    elif isinstance(old, list) and isinstance(new, list):
        pairs = zip_longest(old, new, fillvalue=_ABSENT)
        for index, (one, other) in enumerate(pairs):
            yield from _changes(one, other, path + step(index))
    elif old != new or isinstance(old, bool) is not isinstance(new, bool):
        yield Change(path, _value(old), _value(new))


def _value(found: Any) -> Any:
    return None if found is _ABSENT else found
