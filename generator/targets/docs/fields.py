"""The fields of a message as its page prints them: final texts, row by row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.diff.places import Row, rows
from generator.model import Field, Scalar, Schema
from generator.model.formats import PATTERNS
from generator.targets.docs.contracts import Contract
from generator.targets.docs.limits import limited
from generator.targets.docs.lives import Past
from generator.targets.french import kind as kind_of
from generator.targets.french import value
from generator.targets.value_types import has_rule

FORMS: Final[Mapping[str, str]] = {
    PATTERNS[Scalar.DATE]: "AAAA-MM-JJ",
    PATTERNS[Scalar.DATETIME]: "AAAA-MM-JJThh:mm:ss±hh:mm",
    PATTERNS[Scalar.PHONE_NUMBER]: "tel:+33…",
}
"""The patterns of the typed texts, as a person reads them."""


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A row of the tree; `others` are the cardinalities in the other contracts of the sheet, `-` where it has none.

    `is_imposed` tells whether only the codes of the list are valid. `changes` are those of this release, `earlier`
    those of the releases before, each with its release. `described_at` is the row that has the same description and
    examples, where one before it has.
    """

    anchor: str
    name: str
    level: int
    has_fields: bool
    label: str
    description: str
    remark: str
    cardinality: str
    is_required: bool
    kind: str
    same_as: str
    form: str
    pattern: str
    enum: tuple[str, ...]
    list_id: str
    is_imposed: bool
    examples: str
    cell: str
    described_at: str
    since: str
    is_new: bool
    marks: str
    changes: tuple[str, ...]
    earlier: tuple[str, ...]
    others: str


def field_rows(schema: Schema, past: Past, contracts: Sequence[Contract]) -> list[FieldRow]:
    """Every row of a message, in the order of the sheet."""
    first: dict[tuple[str, str, tuple[str, ...]], str] = {}
    found = []
    for row in rows(schema):
        field = row.field
        words = (field.description, field.remark, field.examples)
        at = first.setdefault(words, row.anchor) if any(words) else ""
        found.append(_row(row, schema, past, contracts, "" if at == row.anchor else at))
    return found


def _row(row: Row, schema: Schema, past: Past, contracts: Sequence[Contract], described_at: str) -> FieldRow:
    field, kind = row.field, row.field.type
    life = past.lives.get(row.path)
    form = FORMS.get(kind.pattern or "", "")
    return FieldRow(
        anchor=row.anchor,
        name=field.name,
        level=row.level,
        has_fields=row.has_fields,
        label=field.label,
        description=field.description,
        remark=field.remark,
        cardinality=str(field.cardinality),
        is_required=field.cardinality.is_required,
        kind=_kind(field),
        same_as="/".join(row.same_as) if row.same_as else "",
        form=form,
        pattern="" if form else kind.pattern or "",
        enum=kind.enum,
        list_id=kind.named_list or "",
        is_imposed=kind.informative_list is None,
        examples=" · ".join(field.examples),
        cell=cell_of(field, schema),
        described_at=described_at,
        since=life.since if life else "",
        is_new=past.is_new(row.path),
        marks=_marks(row, past),
        changes=past.changes(row.path),
        earlier=past.earlier(row.path),
        others=" ".join(contract.cardinality(row.path) or "-" for contract in contracts),
    )


def _kind(field: Field) -> str:
    """What a value is, in words, with its bounds; its codes are said beside it."""
    kind = field.type
    words = value(replace(kind, enum=()) if not kind.is_any else kind) if has_rule(kind) else ""
    return limited(words or kind.object_type or kind_of(kind.scalar), field)


def cell_of(field: Field, schema: Schema) -> str:
    """Where a field comes from, in short: its cell, with the sheet where that is not the message's, or its line."""
    place = field.location
    if place.cell and (place.file, place.sheet) == (schema.location.file, schema.location.sheet):
        return place.cell
    return f"ligne {place.line}" if place.line else str(place)


def _marks(row: Row, past: Past) -> str:
    """What the row looks like: `o` it has fields, `r` it is required, `w` it is new or has changed."""
    marks = {
        "o": row.has_fields,
        "r": row.field.cardinality.is_required,
        "w": past.has_changed(row.path) or past.is_new(row.path),
    }
    return " ".join(mark for mark, holds in marks.items() if holds)
