"""What a row's « Format (ou type) » and « Détails de format » say of its values."""

from __future__ import annotations

import re

from generator.diagnostics import Collector
from generator.model import Cardinality, FieldType, Scalar
from generator.readers.model_workbook import DETAILS, TYPE
from generator.readers.records import FieldRow, Layout

DIRECTIVES = {
    Layout.FIRST_CELL: re.compile(r"\s*(REGEX|ENUM|NOMENCLATURE): (.*)", re.DOTALL),
    Layout.TABLE: re.compile(r"\s*(REGEX|ENUM|NOMENCLATURE)\s*:(.*)", re.DOTALL),
}
CARDINALITY = re.compile(r"([0-9]{1,6})\.\.([0-9]{1,6}|n)")
SCALARS = {scalar.value.lower(): scalar for scalar in Scalar}


def read_scalar(row: FieldRow, layout: Layout, schema: str, collector: Collector) -> FieldType:
    """The type of a row that is no object; an unknown type is an error of `schema`."""
    scalar = SCALARS.get(row.type.lower())
    if scalar is None:
        known = ", ".join(scalar.value for scalar in Scalar)
        collector.error(
            "unknown-type",
            row.at(TYPE),
            f"{row.name}: {row.type!r} is not a type" if row.type else f"{row.name} has no type",
            f"write one of {known}; an object has X in the column Objet",
            touches=frozenset({schema}),
        )
        scalar = Scalar.STRING
    return constrain(FieldType(scalar=scalar), row, row.details, layout)


def constrain(base: FieldType, row: FieldRow, details: str, layout: Layout) -> FieldType:
    """`base` with the constraint in `details`, a text of `row`'s sheet; prose constrains nothing."""
    match = DIRECTIVES[layout].fullmatch(details)
    if match is None:
        return base
    place = row.at(DETAILS)
    kind, value = match[1], match[2].strip()
    if kind == "REGEX":
        return FieldType(scalar=base.scalar, pattern=value, details_location=place)
    if kind == "NOMENCLATURE":
        return FieldType(scalar=base.scalar, nomenclature=value, details_location=place)
    codes = match[2].split(", ") if layout is Layout.FIRST_CELL else match[2].split(",")
    codes = [code if layout is Layout.FIRST_CELL else code.strip() for code in codes]
    return FieldType(scalar=base.scalar, enum=tuple(dict.fromkeys(filter(None, codes))), details_location=place)


def read_cardinality(row: FieldRow, perimeter: str, schema: str, collector: Collector) -> Cardinality:
    """The row's cardinality in one perimeter: its own, or the one that the perimeter's cell has."""
    cell = row.perimeters[perimeter]
    column, text = ("Cardinalité", row.cardinality) if cell.upper() == "X" else (perimeter, cell)
    match = CARDINALITY.fullmatch(text)
    if match:
        minimum, maximum = int(match[1]), None if match[2] == "n" else int(match[2])
        if maximum is None or maximum >= max(minimum, 1):
            return Cardinality(minimum, maximum)
    collector.error(
        "bad-cardinality",
        row.at(column),
        f"{row.name}: {text!r} is not a cardinality" if text else f"{row.name} has no cardinality",
        "write min..max, such as 0..1, 1..n or 2..10" + ("" if column == "Cardinalité" else ", or X"),
        touches=frozenset({schema}),
    )
    return Cardinality(0, 1)
