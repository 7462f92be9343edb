"""A message as the rows of its tree: every field, at every place where a message may have it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.messages.checker import join
from generator.model import Field, ObjectType, Schema


MOST_ROWS: Final = 600
"""A message with more places tells the fields of a type once, and refers to them elsewhere."""


@dataclass(frozen=True, slots=True)
class Row:
    """A field at one place; `path` is of balises below the root, `json_path` as RFC 9535 has it.

    `same_as` is the path where the fields of its type are told, if they are not told below it.
    """

    field: Field
    path: tuple[str, ...]
    json_path: str
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
    json_path: str
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
    branches = [_branch(schema.root, (), join("$", schema.root_element), frozenset())]
    while branches:
        branch = branches[-1]
        field = next(branch.fields, None)
        if field is None:
            branches.pop()
            continue
        row = _row(field, branch)
        kind = schema.types_by_name[field.type.object_type] if field.type.object_type else None
        if kind is None:
            yield row
        elif kind.name in branch.types or (once and kind.name in told):
            yield Row(field, row.path, row.json_path, same_as=told[kind.name])
        else:
            yield Row(field, row.path, row.json_path, has_fields=bool(kind.fields))
            told.setdefault(kind.name, row.path)
            branches.append(_branch(kind, row.path, row.json_path, branch.types | {kind.name}))


def _branch(item: ObjectType, path: tuple[str, ...], json_path: str, types: frozenset[str]) -> _Branch:
    return _Branch(iter(item.fields), path, json_path, types)


def _row(field: Field, branch: _Branch) -> Row:
    json_path = join(branch.json_path, field.name)
    return Row(field, (*branch.path, field.name), f"{json_path}[*]" if field.cardinality.is_list else json_path)
