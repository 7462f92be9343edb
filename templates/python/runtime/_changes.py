"""What tells one object from another: paths, and the values at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from ._paths import step


@dataclass(frozen=True, slots=True)
class Change:
    """A value that is another one, at a path: `old` is None where it came, `new` where it went.

    A whole object or list that came or went is one change. `repr` shows the path alone.
    """

    path: str
    old: Any = field(repr=False)
    new: Any = field(repr=False)


def changes_between(old: Any, new: Any, path: str) -> list[Change]:
    """The changes from one value of JSON to another, in the order of their paths in them."""
    return [*_changes(old, new, path)]


def _changes(old: Any, new: Any, path: str) -> Iterator[Change]:
    if isinstance(old, dict) and isinstance(new, dict):
        for key in {**old, **new}:
            yield from _changes(old.get(key), new.get(key), path + step(key))
    elif isinstance(old, list) and isinstance(new, list):
        for index, (one, other) in enumerate(zip_longest(old, new)):
            yield from _changes(one, other, path + step(index))
    elif old != new or isinstance(old, bool) is not isinstance(new, bool):
        yield Change(path, old, new)
