"""Which field of a message stands for which: in the same object, under another name, or in another object."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from generator.diff.compare import renames
from generator.diff.compare.words import folded
from generator.model import Field, ObjectType, Schema

Path = tuple[str, ...]
"""Names of fields below a root element."""
Evidence = tuple[tuple[str, str], ...]
MAXIMUM_PLACES: Final = 5_000
"""Unmatched places of one message that are looked at: with more nobody could tell what moved where."""


class How(StrEnum):
    """How a field came to stand for another one."""

    IDENTICAL = "identical"
    RENAMED = "renamed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class FieldMatch:
    """Two fields in objects that stand for each other, of which one stands for the other."""

    old: Field
    new: Field
    how: How
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class Move:
    """A field that stands in another object: its new path."""

    path: Path
    field: Field
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Two schemas of one message: fields by the names of the old and new type that hold them, and moves by old path."""

    old: Schema
    new: Schema
    fields: Mapping[tuple[str, str], Mapping[str, FieldMatch]]
    moves: Mapping[Path, Move] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Place:
    path: Path
    field: Field


def match_schemas(old: Schema, new: Schema) -> Correspondence:
    """The fields of two schemas that stand for each other, down to the last object."""
    fields: dict[tuple[str, str], dict[str, FieldMatch]] = {}
    gone: list[_Place] = []
    added: list[_Place] = []
    todo: list[tuple[ObjectType, ObjectType, Path, Path]] = [(old.root, new.root, (), ())]
    while todo:
        before, after, path, new_path = todo.pop()
        if (key := (before.name, after.name)) in fields:
            continue
        fields[key] = {item.old.name: item for item in _in_object(before, after)}
        taken = {item.new.name for item in fields[key].values()}
        gone += [_Place((*path, item.name), item) for item in before.fields if item.name not in fields[key]]
        added += [_Place((*new_path, item.name), item) for item in after.fields if item.name not in taken]
        for item in fields[key].values():
            pair = _types(item.old, old), _types(item.new, new)
            if pair[0] is not None and pair[1] is not None:
                todo.append((pair[0], pair[1], (*path, item.old.name), (*new_path, item.new.name)))
    return Correspondence(old, new, fields, _moves(gone, added, old, new))


def _in_object(old: ObjectType, new: ObjectType) -> Iterator[FieldMatch]:
    before = {item.name: item for item in old.fields}
    after = {item.name: item for item in new.fields}
    for name in before:
        if name in after:
            yield FieldMatch(before[name], after[name], How.IDENTICAL)
    gone = [item for item in old.fields if item.name not in after]
    added = [item for item in new.fields if item.name not in before]
    for match in renames.probable(gone, added):
        yield FieldMatch(match.old, match.new, How.RENAMED, match.evidence)


def _moves(gone: list[_Place], added: list[_Place], old: Schema, new: Schema) -> dict[Path, Move]:
    """The places that only one side has, paired by balise and label where no third place has them; outer ones first."""
    found: dict[Path, Move] = {}
    for level in range(1, 1 + max((len(item.path) for item in _below(gone, old)), default=0)):
        left = [item for item in _below(gone, old) if not _is_inside(item.path, found)]
        taken = {move.path for move in found.values()}
        right = [item for item in _below(added, new) if not _is_inside(item.path, taken)]
        if len(left) > MAXIMUM_PLACES or len(right) > MAXIMUM_PLACES:
            return found
        before, after = _by_name(left), _by_name(right)
        for key, places in before.items():
            others = after.get(key, [])
            if len(places) == len(others) == 1 and len(places[0].path) == level:
                found[places[0].path] = _move(places[0], others[0])
    return found


def _move(old: _Place, new: _Place) -> Move:
    evidence = (("same balise", new.field.name), ("same label", new.field.label))
    return Move(new.path, new.field, evidence)


def _by_name(places: list[_Place]) -> dict[tuple[str, str, bool], list[_Place]]:
    found: dict[tuple[str, str, bool], list[_Place]] = {}
    for item in places:
        key = item.field.name, folded(item.field.label), item.field.type.object_type is None
        found.setdefault(key, []).append(item)
    return found


def _below(places: list[_Place], schema: Schema) -> list[_Place]:
    """The places, and those inside their objects."""
    found: list[_Place] = []
    todo: list[tuple[_Place, frozenset[str]]] = [(item, frozenset()) for item in reversed(places)]
    while todo and len(found) <= MAXIMUM_PLACES:
        place, above = todo.pop()
        found.append(place)
        kind = _types(place.field, schema)
        if kind is not None and kind.name not in above:
            inner = [_Place((*place.path, item.name), item) for item in kind.fields]
            todo += [(item, above | {kind.name}) for item in reversed(inner)]
    return found


def _is_inside(path: Path, holders: Mapping[Path, Move] | set[Path]) -> bool:
    return any(path[:end] in holders for end in range(1, len(path) + 1))


def _types(item: Field, schema: Schema) -> ObjectType | None:
    return schema.types_by_name.get(item.type.object_type or "")
