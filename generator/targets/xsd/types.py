"""The types of single values: every constraint of the JSON Schema, in XML Schema 1.0."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from generator.model import Code, FieldType, Nomenclature, Scalar
from generator.patterns import xsd_forms
from generator.targets.xsd.xml import Node, node

BASES: Final = {Scalar.NUMBER: "xs:decimal", Scalar.BOOLEAN: "xs:boolean"}
INTEGER: Final = r"[+\-]?([0-9]+(\.0*)?|\.0+)"
"""`1.0` is an integer, as in JSON Schema (draft-07, 6.1.1); xs:integer refuses it."""
INTEGER_TYPE: Final = "integer"


def code_list_name(prefix: str, nomenclature: str) -> str:
    """The name of a code list's type; `:` and the like are no part of an XML name."""
    return f"{prefix}list.{xml_name(nomenclature)}"


def xml_name(text: str) -> str:
    """A text as part of an XML name, whatever it holds: other characters by their code point."""
    return "".join(
        char if char.isascii() and (char.isalnum() or char in "._-") else f"_{ord(char):X}_" for char in text
    )


def value_type(kind: FieldType, prefix: str) -> str | Node:
    """The type of a value that is no object: a name, or a type to stand inside its element."""
    scalar = kind.scalar or Scalar.STRING
    if kind.nomenclature is not None:
        return f"x:{code_list_name(prefix, kind.nomenclature)}"
    if kind.enum:
        return enumeration(scalar, tuple((value, None) for value in kind.enum))
    if scalar is Scalar.INTEGER:
        return f"x:{prefix}{INTEGER_TYPE}"
    if scalar in BASES:
        return BASES[scalar]
    if kind.pattern is not None:
        return patterned("xs:string", xsd_forms(kind.pattern))
    return "xs:string"


def code_list(item: Nomenclature, scalars: Collection[Scalar], prefix: str) -> Node:
    """The named type of a code list, each code with its label."""
    scalar = next(iter(sorted(scalars)), Scalar.STRING)
    made = enumeration(scalar, tuple((code.value, code) for code in item.codes))
    note = annotation(item.name, item.description, str(item.location))
    return node("xs:simpleType", *note, *made.children, name=code_list_name(prefix, item.id))


def enumeration(scalar: Scalar, codes: tuple[tuple[str, Code | None], ...]) -> Node:
    """A type of the values in `codes`."""
    if scalar is Scalar.BOOLEAN:  # XML Schema has no enumeration of booleans
        forms = {"true": "true|1", "false": "false|0"}
        wanted = "|".join(forms[value] for value, _ in codes if value in forms)
        return patterned("xs:boolean", (wanted,))
    facets = [
        node("xs:enumeration", *(annotation(code.label, code.description) if code else ()), value=value)
        for value, code in dict(codes).items()
    ]
    base = "xs:decimal" if scalar in {Scalar.INTEGER, Scalar.NUMBER} else "xs:string"
    return node("xs:simpleType", node("xs:restriction", *facets, base=base))


def patterned(base: str, forms: tuple[str, ...]) -> Node:
    """A type whose values match every form: a restriction each, for two patterns of one step are alternatives."""
    made = node("xs:simpleType", node("xs:restriction", node("xs:pattern", value=forms[0]), base=base))
    for form in forms[1:]:
        made = node("xs:simpleType", node("xs:restriction", made, node("xs:pattern", value=form)))
    return made


def integer_type(prefix: str) -> Node:
    """The named type of integers."""
    inner = patterned("xs:decimal", (INTEGER,))
    return node("xs:simpleType", *inner.children, name=f"{prefix}{INTEGER_TYPE}")


def annotation(label: str, description: str = "", location: str = "") -> tuple[Node, ...]:
    """Label, description and the cell that a thing comes from, as far as there are any."""
    texts = [text for text in dict.fromkeys((label, description)) if text.strip()]
    notes = [node("xs:documentation", text=text, xml_lang="fr") for text in texts]
    place = [node("xs:appinfo", text=location, source="urn:hubgen:location")] if location else []
    return (node("xs:annotation", *notes, *place),) if notes or place else ()
