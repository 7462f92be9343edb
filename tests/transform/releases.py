"""Small releases of one message, to try one rule on."""

from __future__ import annotations

from collections.abc import Mapping

from generator.diagnostics import Location
from generator.model import Cardinality, Code, Field, FieldType, Nomenclature, ObjectType, Release, Scalar, Schema

PLACE = Location("models/m.xlsx", "M", "A1")
TEXT = FieldType(scalar=Scalar.STRING)


def field(name: str, kind: FieldType, bounds: str = "0..1", label: str = "") -> Field:
    least, most = bounds.split("..")
    cardinality = Cardinality(int(least), None if most == "n" else int(most))
    return Field(name, label or name, kind, cardinality, Location("models/m.xlsx", "M", f"J-{name}"))


def code_list(name: str, *codes: str) -> Nomenclature:
    """Codes, each with its label after a `=` where it has one."""
    found = []
    for text in codes:
        code, _, label = text.partition("=")
        found.append(Code(code, (label,) if label else (), PLACE))
    return Nomenclature(name, name, name, 1, tuple(found), PLACE)


def release(
    version: str,
    *fields: Field,
    types: Mapping[str, tuple[Field, ...]] | None = None,
    lists: tuple[Nomenclature, ...] = (),
    root: str = "m",
) -> Release:
    kinds = tuple(ObjectType(name, name, found, PLACE) for name, found in (types or {}).items())
    message = Schema("M", "15-15", root, ObjectType(root, root, fields, PLACE), kinds, PLACE)
    header = Schema("RC-DE", "", "header", ObjectType("header", "", (), PLACE), (), PLACE, is_header=True)
    return Release(version, PLACE, (header, message), lists)
