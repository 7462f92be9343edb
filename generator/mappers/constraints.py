"""What a row's « Format (ou type) » and « Détails de format » say of its values."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.diagnostics import Collector
from generator.mappers.directives import read_directive
from generator.model import Cardinality, FieldType, Scalar
from generator.readers.manifest_record import Codes
from generator.readers.model_workbook import DETAILS, TYPE
from generator.readers.records import FieldRow, Layout

CARDINALITY = re.compile(r"([0-9]{1,6})\.\.([0-9]{1,6}|n)")
SCALARS = {scalar.value.lower(): scalar for scalar in Scalar}


def read_scalar(row: FieldRow, layout: Layout, codes: Codes, schema: str, collector: Collector) -> FieldType:
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
    return constrain(FieldType(scalar=scalar), row, layout, codes)


def constrain(base: FieldType, row: FieldRow, layout: Layout, codes: Codes) -> FieldType:
    """`base` with the constraint in the row's details; prose constrains nothing."""
    found = read_directive(row.details, layout)
    if row.nomenclature and (found is None or found.kind == "REGEX"):
        base = replace(base, informative_list=row.nomenclature)
    if found is None:
        return base
    place, value = row.at(DETAILS), found.value.strip()
    if found.kind == "REGEX":
        return replace(base, pattern=value, details_location=place)
    if found.kind == "NOMENCLATURE":
        return FieldType(scalar=base.scalar, nomenclature=value, details_location=place)
    is_verbatim = codes is Codes.VERBATIM
    texts = found.value.split(", ") if is_verbatim else [code.strip() for code in found.value.split(",")]
    return FieldType(scalar=base.scalar, enum=tuple(dict.fromkeys(filter(None, texts))), details_location=place)


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
