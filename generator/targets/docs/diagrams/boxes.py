"""The types of a message as boxes: each type once, where it is first used, in the order of the sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.model import Field, FieldType, ObjectType, Schema
from generator.targets.french import kind as kind_of
from generator.targets.french import value
from generator.targets.value_types import has_rule

LONGEST_WORDS: Final = 24
"""Characters of a type that a box shows whole."""


@dataclass(frozen=True, slots=True)
class Row:
    """A field in a box; `target` is the number of its type's box, `is_own` tells that it is drawn below this row."""

    field: Field
    kind: str
    hint: str
    target: int | None = None
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A type; `parent` is the number of the box above it, `row` the field there that leads to it."""

    item: ObjectType
    rows: tuple[Row, ...]
    depth: int = 0
    parent: int | None = None
    row: int = 0


@dataclass(slots=True)
class _Draft:
    item: ObjectType
    depth: int
    parent: int | None
    row: int
    own: frozenset[int] = frozenset()


def boxes(schema: Schema) -> tuple[Box, ...]:
    """The boxes of a schema, parents before their children, children in the order of their fields."""
    drafts = _drafts(schema)
    numbers = {draft.item.name: number for number, draft in enumerate(drafts) if number}
    return tuple(
        Box(draft.item, tuple(_rows(draft, numbers)), draft.depth, draft.parent, draft.row) for draft in drafts
    )


def _drafts(schema: Schema) -> list[_Draft]:
    """In depth-first order, without recursion: types may be nested deeper than Python's calls."""
    found: list[_Draft] = []
    seen: set[str] = set()
    waiting = [_Draft(schema.root, 0, None, 0)]
    while waiting:
        draft = waiting.pop()
        if draft.parent is not None:
            if draft.item.name in seen:
                continue
            seen.add(draft.item.name)
            found[draft.parent].own |= {draft.row}
        number = len(found)
        found.append(draft)
        children = [
            _Draft(schema.types_by_name[name], draft.depth + 1, number, row)
            for row, field in enumerate(draft.item.fields)
            if (name := field.type.object_type or "") in schema.types_by_name and name not in seen
        ]
        waiting.extend(reversed(children))
    return found


def _rows(draft: _Draft, numbers: dict[str, int]) -> Iterator[Row]:
    for index, field in enumerate(draft.item.fields):
        kind, hint = described(field.type)
        yield Row(field, kind, hint, numbers.get(field.type.object_type or ""), index in draft.own)


def described(kind: FieldType) -> tuple[str, str]:
    """What a value is, in a word or two, and the whole of it."""
    if has_rule(kind):
        words = value(kind)
        return words if len(words) <= LONGEST_WORDS else "plusieurs formes", words
    if kind.object_type is not None:
        return kind.object_type, ""
    if kind.nomenclature is not None:
        return kind.nomenclature, f"Code de la nomenclature {kind.nomenclature}"
    if kind.enum:
        return f"{len(kind.enum)} codes", ", ".join(kind.enum)
    return kind_of(kind.scalar), f"Expression régulière\u00a0: {kind.pattern}" if kind.pattern else ""
