"""Which field of a message stands for which in another release: what the comparison found, for carrying messages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.diff.compare.moves import with_moves
from generator.diff.compare.objects import ObjectComparer
from generator.diff.compare.renames import NO_RENAMES, Renames, confirmed_fields, confirmed_paths
from generator.model import Field, ObjectType, Release, Schema

Path = tuple[str, ...]
"""Names of fields below a root element."""
Evidence = tuple[tuple[str, str], ...]


class How(StrEnum):
    """How a field came to stand for another one in the same object."""

    IDENTICAL = "identical"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True)
class FieldMatch:
    """Two fields in objects that stand for each other, of which one stands for the other."""

    old: Field
    new: Field
    how: How
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class Move:
    """A field that stands in another object now: its new path."""

    path: Path
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Two schemas of one message: fields by the names of the old and new type that hold them, and moves by old path."""

    old: Schema
    new: Schema
    fields: Mapping[tuple[str, str], Mapping[str, FieldMatch]]
    moves: Mapping[Path, Move]


def correspond(
    schemas: tuple[Schema, Schema], releases: tuple[Release, Release], renames: Renames = NO_RENAMES
) -> Correspondence:
    """The fields of an old and a new schema that stand for each other, down to the last object."""
    old, new = schemas
    comparer = ObjectComparer(*releases, old, new, confirmed_fields(old, renames))
    differences = with_moves(comparer.differences(), confirmed_paths(old.name, renames), comparer)
    moves = {item.path: Move(item.new_path, item.evidence) for item in differences if item.rule == "FLD-MOVE"}
    types = {(old.root.name, new.root.name): (old.root, new.root), **comparer.types}
    fields = {key: {item.old.name: item for item in _in_object(comparer, *pair)} for key, pair in types.items()}
    return Correspondence(old, new, fields, moves)


def _in_object(comparer: ObjectComparer, old: ObjectType, new: ObjectType) -> Iterator[FieldMatch]:
    before = {item.name: item for item in old.fields}
    after = {item.name: item for item in new.fields}
    for name in before:
        if name in after:
            yield FieldMatch(before[name], after[name], How.IDENTICAL)
    gone = [item for item in old.fields if item.name not in after]
    added = [item for item in new.fields if item.name not in before]
    for match in comparer.matches(old.name, gone, added):
        yield FieldMatch(match.old, match.new, How.RENAMED, match.evidence)
