"""Which field of a message stands for which in another release: what the comparison found, for carrying messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.diff.compare.compared import compare_schemas
from generator.diff.compare.renames import NO_RENAMES, Match, Renames
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
    found = compare_schemas(old, new, *releases, renames)
    moves = {item.path: Move(item.new_path, item.evidence) for item in found.differences if item.rule == "FLD-MOVE"}
    types = {(old.root.name, new.root.name): (old.root, new.root), **found.types}
    fields = {
        key: {item.old.name: item for item in _in_object(*pair, found.renamed[key])} for key, pair in types.items()
    }
    return Correspondence(old, new, fields, moves)


def _in_object(old: ObjectType, new: ObjectType, renamed: Iterable[Match]) -> Iterator[FieldMatch]:
    before = {item.name: item for item in old.fields}
    after = {item.name: item for item in new.fields}
    for name in before:
        if name in after:
            yield FieldMatch(before[name], after[name], How.IDENTICAL)
    for match in renamed:
        yield FieldMatch(match.old, match.new, How.RENAMED, match.evidence)
