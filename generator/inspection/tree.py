"""The fields of an object and of those below it, in the order of the sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Field, ObjectType, Schema


@dataclass(frozen=True, slots=True)
class Row:
    """A field of the tree; `rails` tells of its ancestors and itself whether each is the last of its object.

    `same_as` is the path of the field where the same type is unfolded already: a type is unfolded once, as the sheets
    describe it once, and one that holds itself has an end.
    """

    path: str
    field: Field
    rails: tuple[bool, ...]
    same_as: str = ""


def rows(schema: Schema, item: ObjectType, start: str, depth: int | None = None) -> Iterator[Row]:
    """The fields below `item`, which is at the path `start`; at most `depth` levels of them."""
    unfolded = {item.name: start}
    waiting = _below(item, start, ())
    while waiting:
        row = waiting.pop()
        name = row.field.type.object_type
        if name is None:
            yield row
            continue
        known = unfolded.get(name, "")
        yield Row(row.path, row.field, row.rails, known)
        if not known and (depth is None or len(row.rails) < depth):
            unfolded[name] = row.path
            waiting += _below(schema.types_by_name[name], row.path, row.rails)


def _below(item: ObjectType, path: str, rails: tuple[bool, ...]) -> list[Row]:
    """The fields of an object, the first one last: they are taken from the end."""
    last = len(item.fields) - 1
    found = [Row(f"{path}/{field.name}", field, (*rails, index == last)) for index, field in enumerate(item.fields)]
    return found[::-1]
