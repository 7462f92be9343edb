"""Two schemas of one message compared, once for all that ask: the diff, upgrade guides, transformations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final

from generator.diff.changes import Difference
from generator.diff.compare.moves import with_moves
from generator.diff.compare.objects import ObjectComparer, Pair
from generator.diff.compare.renames import Match, Renames, confirmed_fields, confirmed_paths
from generator.model import Field, ObjectType, Release, Schema


@dataclass(frozen=True, slots=True)
class Compared:
    """What the comparison of two schemas gives.

    `differences` are below the roots, moves among them; `matched` has the fields found on both sides, `types` the
    pairs of object types met, `renamed` the renamed fields of each pair.
    """

    differences: tuple[Difference, ...]
    matched: Sequence[tuple[Field, Field]]
    types: Mapping[Pair, tuple[ObjectType, ObjectType]]
    renamed: Mapping[Pair, Sequence[Match]]


@dataclass(frozen=True, slots=True)
class _Inputs:
    """All that a comparison depends on; two are the same where they have the same objects."""

    old: Schema
    new: Schema
    before: Release
    after: Release
    renames: Renames

    def identities(self) -> tuple[int, ...]:
        """Of a release it is the code lists that count: a copy with other schemas may share both with it."""
        parts = self.old, self.new, self.before.nomenclatures, self.after.nomenclatures, self.renames
        return tuple(map(id, parts))


_Shared = dict[tuple[int, ...], tuple[_Inputs, Compared]]
"""Comparisons by the identities of their inputs, which are referred to, so that no other object gets an identity."""
_SHARED: Final[ContextVar[_Shared | None]] = ContextVar("comparisons", default=None)


@contextmanager
def shared_comparisons() -> Iterator[None]:
    """Compare each pair of schemas once meanwhile, whoever asks; all is forgotten at the end of the outermost block."""
    if _SHARED.get() is not None:
        yield
        return
    token = _SHARED.set({})
    try:
        yield
    finally:
        _SHARED.reset(token)


def compare_schemas(old: Schema, new: Schema, before: Release, after: Release, renames: Renames) -> Compared:
    """The comparison of two schemas, which are of the releases `before` and `after`."""
    inputs, shared = _Inputs(old, new, before, after, renames), _SHARED.get()
    if shared is None:
        return _compared(inputs)
    key = inputs.identities()
    if key not in shared:
        shared[key] = inputs, _compared(inputs)
    return shared[key][1]


def _compared(inputs: _Inputs) -> Compared:
    old, renames = inputs.old, inputs.renames
    comparer = ObjectComparer(inputs.before, inputs.after, old, inputs.new, confirmed_fields(old, renames))
    differences = with_moves(comparer.differences(), confirmed_paths(old.name, renames), comparer)
    return Compared(differences, comparer.matched, comparer.types, comparer.renamed)
