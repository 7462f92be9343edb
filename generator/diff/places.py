"""Where the fields of a message may stand: the rows of its tree, and the places of a whole release.

Types in types grow like powers: thirty, each twice in the next, have a billion places. So the rows are bounded,
and whatever goes through the places of a message goes through its rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from generator.model import Field, Release, Schema

Path = tuple[str, ...]
Spot = tuple[str, Path]
"""A message and the path of a field below its root; an empty path is the message itself."""

MOST_ROWS: Final = 600
"""A message with more places lists the fields of a type once, and refers to them elsewhere."""


@dataclass(frozen=True, slots=True)
class Row:
    """A field at one place; `path` is of balises below the root.

    `same_as` is the path where the fields of its type are listed, if they are not listed below it.
    """

    field: Field
    path: Path
    has_fields: bool = False
    same_as: Path | None = None

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
    path: Path
    types: frozenset[str]


@dataclass(frozen=True)
class Places:
    """The places of a release: the rows of each message, by its name."""

    rows: Mapping[str, tuple[Row, ...]]

    @cached_property
    def listed(self) -> Mapping[Spot, Path | None]:
        """Every message, followed by the places of its rows; for each the `same_as` of its row."""
        found: dict[Spot, Path | None] = {}
        for name, items in self.rows.items():
            found[name, ()] = None
            found |= {(name, row.path): row.same_as for row in items}
        return found

    def standing_for(self, spot: Spot) -> Spot | None:
        """The place itself where it is listed, else that where the fields of its type are; None where there is none."""
        message, path = spot
        if spot in self.listed or (message, ()) not in self.listed:
            return spot if spot in self.listed else None
        here: Path = ()
        for name in path:
            here = (*(self.listed[message, here] or here), name)
            if (message, here) not in self.listed:
                return None
        return message, here


def places_of(release: Release) -> Places:
    """Every place of a release, in its order."""
    return Places({schema.name: rows(schema) for schema in release.schemas})


def rows(schema: Schema) -> tuple[Row, ...]:
    """The rows of a message in the order of the sheet, and of XML; a type inside itself is not listed again."""
    every = _walk(schema, once=False)
    found = []
    for row in every:
        found.append(row)
        if len(found) > MOST_ROWS:
            return tuple(_walk(schema, once=True))
    return tuple(found)


def _walk(schema: Schema, *, once: bool) -> Iterator[Row]:
    first_path: dict[str, Path] = {}
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
        elif kind.name in branch.types or (once and kind.name in first_path):
            yield Row(field, path, same_as=first_path[kind.name])
        else:
            yield Row(field, path, has_fields=bool(kind.fields))
            first_path.setdefault(kind.name, path)
            branches.append(_Branch(iter(kind.fields), path, branch.types | {kind.name}))
