"""Fields that were renamed: evidence, and what a person has confirmed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final

from generator.diff.compare.words import folded
from generator.model import Field, Schema

PROBABLE: Final = 0.6
MAXIMUM_PAIRS: Final = 900
"""Candidates looked at in one object: with more, nobody could tell which became which."""
MAXIMUM_CANDIDATES: Final = 30
LEAD: Final = 0.15
"""How far the best candidate must be ahead of the next one."""


@dataclass(frozen=True, slots=True)
class Renames:
    """Confirmed renames: for an old place (`MESSAGE/path/balise`), the new one, and for an old message."""

    fields: Mapping[str, str] = field(default_factory=dict)
    messages: Mapping[str, str] = field(default_factory=dict)


NO_RENAMES: Final = Renames()


def confirmed_fields(schema: Schema, renames: Renames) -> dict[tuple[str, str], str]:
    """The confirmed renames inside a schema, by the type of the object that holds the field."""
    found: dict[tuple[str, str], str] = {}
    for path, target in confirmed_paths(schema.name, renames).items():
        parent = schema.root
        for name in path[:-1]:
            kind = next((item.type.object_type for item in parent.fields if item.name == name), None)
            parent = schema.types_by_name[kind] if kind else parent
        if path[:-1] == target[:-1]:
            found[parent.name, path[-1]] = target[-1]
    return found


def confirmed_paths(message: str, renames: Renames) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The confirmed renames of a message: old path → new path."""
    found = {}
    for source, target in renames.fields.items():
        name, *path = source.split("/")
        if name == message and path:
            parts = target.split("/")
            found[tuple(path)] = tuple(parts[1:]) if len(parts) > 1 else (*path[:-1], target)
    return found


@dataclass(frozen=True, slots=True)
class Match:
    """A field that took the place of another, and why one should think so."""

    old: Field
    new: Field
    evidence: tuple[tuple[str, str], ...]


def probable(gone: Sequence[Field], added: Sequence[Field]) -> Iterator[Match]:
    """The fields of one object that were renamed, each with one clear candidate; never sure by itself."""
    if len(gone) * len(added) > MAXIMUM_PAIRS:
        return
    scores = {(i, j): _score(old, new, i, j) for i, old in enumerate(gone) for j, new in enumerate(added)}
    for (i, j), score in scores.items():
        rivals = [other for pair, other in scores.items() if (pair[0] == i) != (pair[1] == j)]
        if score >= PROBABLE and all(score - rival >= LEAD for rival in rivals):
            yield Match(gone[i], added[j], (("score", f"{score:.2f}"), *reasons(gone[i], added[j])))


def candidates(old: Field, added: Sequence[Field]) -> tuple[tuple[str, str], ...]:
    """The fields that a removed one may have become, as evidence for a person to confirm in renames.yaml."""
    if len(added) > MAXIMUM_CANDIDATES:
        return ()
    names = [new.name for new in added if _score(old, new, 0, 1) >= PROBABLE]
    return (("candidate", ", ".join(names)),) if names else ()


def reasons(old: Field, new: Field) -> Iterator[tuple[str, str]]:
    """What two fields have in common, in words."""
    if old.label and folded(old.label) == folded(new.label):
        yield "same label", new.label
    if _kind(old) == _kind(new):
        yield "same type", new.type.object_type or (new.type.scalar or "string")
    if old.cardinality == new.cardinality:
        yield "same cardinality", str(new.cardinality)
    if old.description and old.description == new.description:
        yield "same description", ""


def _score(old: Field, new: Field, i: int, j: int) -> float:
    """From 0 to 1: label, type with its details, cardinality, description, position (DIFF_RULES)."""
    label = _likeness(old.label, new.label)
    return (
        (0.45 if label == 1 else 0.2 * label)
        + (0.25 if _kind(old) == _kind(new) else 0)
        + (0.1 if old.cardinality == new.cardinality else 0)
        + 0.1 * _likeness(old.description, new.description)
        + (0.1 if i == j else 0)
    )


def _likeness(one: str, other: str) -> float:
    if not one or not other:
        return 0
    if folded(one) == folded(other):
        return 1
    first, second = sorted((folded(one)[:500], folded(other)[:500]))  # the ratio depends on the order
    return SequenceMatcher(None, first, second).ratio()


def _kind(field: Field) -> tuple[object, ...]:
    kind = field.type
    is_object = kind.object_type is not None
    return (is_object, kind.scalar, kind.nomenclature, kind.enum, kind.pattern)
