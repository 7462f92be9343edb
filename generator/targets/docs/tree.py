"""A message as the rows of its tree: every field, at every place where a message may have it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.model import Field, Schema

MOST_ROWS: Final = 600
"""A message with more places tells the fields of a type once, and refers to them elsewhere."""


@dataclass(frozen=True, slots=True)
class Row:
    """A field at one place; `path` is of balises below the root.

    `same_as` is the path where the fields of its type are told, if they are not told below it.
    """

    field: Field
    path: tuple[str, ...]
    has_fields: bool = False
    same_as: tuple[str, ...] | None = None

    @property
    def level(self) -> int:
        """How deep it is; the root's own fields are at 1."""
        return len(self.path)

    @property
    def anchor(self) -> str:
        """The place's name in addresses: `patient/identity/birthDate`."""
        return "/".join(self.path)


@dataclass(frozen=True, slots=True)
class _Branch:
    fields: Iterator[Field]
    path: tuple[str, ...]
    types: frozenset[str]


def rows(schema: Schema) -> tuple[Row, ...]:
    """The rows of a message in the order of the sheet, which is that of XML; a type inside itself is not told again."""
    every = _walk(schema, once=False)
    found = []
    for row in every:
        found.append(row)
        if len(found) > MOST_ROWS:
            return tuple(_walk(schema, once=True))
    return tuple(found)


def _walk(schema: Schema, *, once: bool) -> Iterator[Row]:
    told: dict[str, tuple[str, ...]] = {}
    branches = [_Branch(iter(schema.root.fields), (), frozenset())]
    while branches:
        branch = branches[-1]
        field = next(branch.fields, None)
        if field is None:
            branches.pop()
            continue
        path = (*branch.path, field.name)
        kind = schema.types_by_name[field.type.object_type] if field.type.object_type else None
        if kind is None:
            yield Row(field, path)
        elif kind.name in branch.types or (once and kind.name in told):
            yield Row(field, path, same_as=told[kind.name])
        else:
            yield Row(field, path, has_fields=bool(kind.fields))
            told.setdefault(kind.name, path)
            branches.append(_Branch(iter(kind.fields), path, branch.types | {kind.name}))
