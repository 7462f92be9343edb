"""Parts of the model as the short texts that a reader of a change sees."""

from __future__ import annotations

from generator.model import Code, Field, FieldType


def of_type(kind: FieldType) -> str:
    """A type with its constraint: `string (^[0-9]{5}$)`, `string [NOMENCLATURE x]`, `objet adresse`."""
    if kind.object_type is not None:
        return f"object {kind.object_type}"
    name = kind.word
    if binding := of_list(kind):
        return f"{name} [{binding}]"
    return f"{name} ({kind.pattern})" if kind.pattern else name


def of_list(kind: FieldType) -> str:
    """The code list of a type; empty where it has none."""
    if kind.nomenclature is not None:
        return kind.nomenclature
    return ", ".join(kind.enum)


def of_field(field: Field) -> str:
    """A field in one line: balise, cardinality, type."""
    return f"{field.name} {field.cardinality} {of_type(field.type)}"


def of_code(code: Code) -> str:
    """A code with its label, where it has one of its own."""
    return f"{code.value} — {code.label}" if code.labels else code.value
