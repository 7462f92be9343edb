"""The contracts that a sheet gives: one row, a cardinality for each perimeter (DSF, columns « Périmètre »)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.diff.places import Path, rows
from generator.model import Cardinality, Release, Schema


@dataclass(frozen=True, slots=True)
class Contract:
    """A message of the same sheet as another one: its cardinalities by path, and the paths that it alone has."""

    name: str
    perimeter: str
    cardinalities: Mapping[Path, Cardinality]
    alone: tuple[Path, ...]

    def cardinality(self, path: Path) -> str:
        """The cardinality of a path in this contract; empty where it has none."""
        return str(self.cardinalities.get(path, ""))


def same_sheet(schema: Schema, release: Release) -> tuple[Schema, ...]:
    """The other messages of a message's sheet, in the order of the release."""
    return tuple(item for item in release.schemas if item is not schema and _are_of_one_sheet(item, schema))


def contracts(schema: Schema, others: Sequence[Schema]) -> tuple[Contract, ...]:
    """The contracts of the other messages of a message's sheet."""
    own = {row.path for row in rows(schema)}
    return tuple(_contract(item, own) for item in others)


def _contract(schema: Schema, others: set[Path]) -> Contract:
    found = {row.path: row.field.cardinality for row in rows(schema)}
    return Contract(schema.name, schema.perimeter, found, tuple(path for path in found if path not in others))


def _are_of_one_sheet(one: Schema, other: Schema) -> bool:
    here, there = one.location, other.location
    return here.sheet is not None and (here.file, here.sheet) == (there.file, there.sheet)
