"""Fields as the templates print them: a line of Ruby with its comment, and the lines of its signature."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Field, Scalar
from generator.patterns import linear_forms
from generator.targets.package_view import FieldView
from generator.targets.rendering import Code
from generator.targets.ruby.literals import comment, identifier, regexp, string

MARGIN = " " * 16
KINDS = {Scalar.INTEGER: ":integer", Scalar.NUMBER: ":number", Scalar.BOOLEAN: ":boolean"}
SIGNATURES = {Scalar.INTEGER: "Integer", Scalar.NUMBER: "number", Scalar.BOOLEAN: "bool"}


@dataclass(frozen=True, slots=True)
class PrintedField:
    """A field: its comment and declaration, and the lines of its signature."""

    doc: Code
    declaration: Code
    keyword: Code
    reader: Code
    writer: Code


def field_view(view: FieldView) -> PrintedField:
    """A field, ready to print."""
    field, name = view.field, identifier(view.name)
    examples = f"Exemples — {', '.join(field.examples)}" if field.examples else ""
    read, written = _signatures(view)
    required = field.cardinality.is_required
    codes = view.expected_codes("Codes::{}".format)
    return PrintedField(
        doc=comment(6, field.label, field.description, codes, examples, f"Source — {field.location}"),
        declaration=_declaration(view, name),
        keyword=Code(f"{name}: {written}" if required else f"?{name}: {_optional(written)}"),
        reader=Code(f"attr_reader {name}: {read if required else _optional(read)}"),
        writer=Code(f"def {name}=: ({_optional(written)} value) -> void"),
    )


def _declaration(view: FieldView, name: Code) -> Code:
    """`attribute :name, "balise", type, …`, on one line where it fits."""
    field = view.field
    kind = f"-> {{ {identifier(view.class_name)} }}" if view.class_name else KINDS.get(_scalar(field), ":string")
    parts = [f"attribute :{name}", string(field.name), kind, *_bounds(field)]
    if view.code_list:
        scope = "Codes::" if view.code_list.id else ""
        parts.append(f"codes: -> {{ {scope}{identifier(view.code_list.name)} }}")
    parts += _patterns(field)
    line = ", ".join(parts)
    return Code(line if len(line) <= 114 else f",\n{MARGIN}".join([", ".join(parts[:3]), *parts[3:]]))


def _bounds(field: Field) -> list[str]:
    cardinality = field.cardinality
    least = [f"min: {cardinality.minimum}"] if cardinality.minimum else []
    most = ["max: nil" if cardinality.maximum is None else f"max: {cardinality.maximum}"]
    return least + (most if cardinality.is_list else [])


def _patterns(field: Field) -> list[str]:
    if field.type.pattern is None or _scalar(field) in KINDS:
        return []
    forms = [regexp(form) for form in linear_forms(field.type.pattern)]
    line = f"patterns: [{', '.join(forms)}]"
    return [line if len(line) <= 98 else f"patterns: [\n{MARGIN}  " + f",\n{MARGIN}  ".join(forms) + f"\n{MARGIN}]"]


def _signatures(view: FieldView) -> tuple[str, str]:
    """The types of a field's value as it is read, and as it may be given."""
    field = view.field
    if view.class_name:
        read = written = str(identifier(view.class_name))
    elif view.code_list and _scalar(field) not in KINDS:
        read = f"{'Codes::' if view.code_list.id else ''}{identifier(view.code_list.name)}"
        written = f"({read} | String)"
    elif _scalar(field) is Scalar.DATETIME:
        read, written = "String", "(String | moment)"
    else:
        read = written = SIGNATURES.get(_scalar(field), "String")
    if not field.cardinality.is_list:
        return read, written
    return f"Array[{read}]", f"Array[{written.strip('()')}]"


def _optional(signature: str) -> str:
    return f"{signature}?"


def _scalar(field: Field) -> Scalar:
    return field.type.scalar or Scalar.STRING
