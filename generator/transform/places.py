"""Every place of a message in a table: where each field of the old release stands, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.model import Field, ObjectType, Schema
from generator.transform.table import FieldMapping, MessageMapping, Origin, Path, Step

MAXIMUM_PLACES: Final = 25_000
"""Places of one message that are listed; types that are often in each other have many more."""


@dataclass(frozen=True, slots=True)
class MappedPlace:
    """A field at a path of the old message: its mapping, and its path in the new one (None where it has none)."""

    path: Path
    new_path: Path | None
    field: Field
    mapping: FieldMapping
    new_paths: tuple[Path, ...] = ()
    """All paths that take the value: `new_path`, and those of copies."""


def mapped_places(mapping: MessageMapping, old: Schema) -> Iterator[MappedPlace]:
    """The places of a message in the order of the old sheet, those in copied objects too."""
    for number, item in enumerate(_places(mapping, old)):
        if number == MAXIMUM_PLACES:
            return
        yield item


def _places(mapping: MessageMapping, old: Schema) -> Iterator[MappedPlace]:
    # (type, key of its mapping or empty where it is copied, old path, new paths by level, types above)
    todo: list[tuple[ObjectType, str, Path, tuple[Path | None, ...], frozenset[str]]] = []
    todo.append((old.root, mapping.objects[0].key, (), ((),), frozenset()))
    while todo:
        kind, key, path, news, above = todo.pop()
        below = []
        for field in kind.fields:
            known = mapping.by_key[key].by_name[field.name] if key else _copied(field)
            new = _new_path(known, news) if known.target else None
            copies = tuple(_new_path(copy, news) for copy in known.copies)
            yield MappedPlace((*path, field.name), new, field, known, (*((new,) if new else ()), *copies))
            inner = old.types_by_name.get(field.type.object_type or "")
            if inner is not None and (known.below or known.is_copied) and inner.name not in above:
                below.append((inner, known.below, (*path, field.name), (*news, new), above | {inner.name}))
        todo += reversed(below)


def _new_path(mapping: FieldMapping, news: tuple[Path | None, ...]) -> Path:
    return (*(news[-1 - mapping.up] or ()), *(step.name for step in mapping.target))


def _copied(field: Field) -> FieldMapping:
    """The mapping of a field inside an object that is copied as a whole."""
    step = Step(field.name, field.cardinality.is_list)
    return FieldMapping(field.name, (step,), Origin.IDENTICAL, is_copied=True, old_location=field.location)
