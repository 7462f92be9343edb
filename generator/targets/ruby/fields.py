"""Fields as the templates print them: a line of Ruby with its comment, and the lines of its signature."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Field, Scalar
from generator.patterns import linear_forms
from generator.targets.package_view import FieldView, ListName
from generator.targets.rendering import Code, code, joined
from generator.targets.ruby.literals import comment, identifier, regexp, string

NUMBERS = ("minimum", "maximum", "exclusive_minimum", "exclusive_maximum", "multiple_of")
LENGTHS = ("min_length", "max_length")
MARGIN = " " * 16
KINDS = {Scalar.INTEGER: code(":integer"), Scalar.NUMBER: code(":number"), Scalar.BOOLEAN: code(":boolean")}
SIGNATURES = {Scalar.INTEGER: code("Integer"), Scalar.NUMBER: code("number"), Scalar.BOOLEAN: code("bool")}


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
    required = field.is_required
    codes = view.expected_codes("Codes::{}".format)
    return PrintedField(
        doc=comment(6, field.label, field.description, codes, examples, f"Source — {field.location}"),
        declaration=_declaration(view, name),
        keyword=code("%s: %s", name, written) if required else code("?%s: %s?", name, written),
        reader=code("attr_reader %s: %s", name, read) if required else code("attr_reader %s: %s?", name, read),
        writer=code("def %s=: (%s? value) -> void", name, written),
    )


def _declaration(view: FieldView, name: Code) -> Code:
    """`attribute :name, "balise", type, …`, on one line where it fits."""
    field = view.field
    kind = KINDS.get(_scalar(field), code(":string"))
    if view.class_name:
        kind = code("-> { %s }", identifier(view.class_name))
    parts = [code("attribute :%s", name), string(field.name), kind, *_counts(field)]
    if view.code_list:
        parts.append(code("codes: -> { %s }", _list(view.code_list)))
    parts += [*_patterns(field), *_bounds(field)]
    line = joined(", ", parts)
    return line if len(line) <= 114 else joined(f",\n{MARGIN}", [joined(", ", parts[:3]), *parts[3:]])


def _list(item: ListName) -> Code:
    """How a message's class names a code list."""
    return code("Codes::%s", identifier(item.name)) if item.id else identifier(item.name)


def _counts(field: Field) -> list[Code]:
    """How many values; whether it is a list, and required, where the numbers do not say it."""
    counts, is_list = field.counts, field.cardinality.is_list
    least = [code("min: %s", counts.minimum)] if counts.minimum else []
    most = [code("max: nil") if counts.maximum is None else code("max: %s", counts.maximum)]
    found = least + (most if is_list else [])
    found += [code("list: true")] if is_list and counts.maximum == 1 else []
    if field.is_required is not (counts.minimum > 0):
        found.append(code("required: true") if field.is_required else code("required: false"))
    return [*found, code("unique: true")] if counts.is_unique else found


def _bounds(field: Field) -> list[Code]:
    bounds = field.type.rules.bounds if field.type.rules is not None else None
    if bounds is None:
        return []
    texts = {name: getattr(bounds, name) for name in NUMBERS}
    numbers = [code("%s: %s", identifier(name), string(text)) for name, text in texts.items() if text]
    counts = {name: getattr(bounds, name) for name in LENGTHS}
    lengths = [code("%s: %s", identifier(name), count) for name, count in counts.items() if count is not None]
    return [code("bounds: { %s }", joined(", ", [*numbers, *lengths]))]


def _patterns(field: Field) -> list[Code]:
    if field.type.pattern is None or _scalar(field) in KINDS:
        return []
    forms = [regexp(form) for form in linear_forms(field.type.pattern)]
    line = code("patterns: [%s]", joined(", ", forms))
    if len(line) <= 98:
        return [line]
    return [code(f"patterns: [\n{MARGIN}  %s\n{MARGIN}]", joined(f",\n{MARGIN}  ", forms))]


def _signatures(view: FieldView) -> tuple[Code, Code]:
    """The types of a field's value as it is read, and as it may be given."""
    field = view.field
    others: list[Code]
    if view.class_name:
        read, others = identifier(view.class_name), []
    elif view.code_list and _scalar(field) not in KINDS:
        read, others = _list(view.code_list), [code("String")]
    elif _scalar(field) is Scalar.DATETIME:
        read, others = code("String"), [code("moment")]
    else:
        read, others = SIGNATURES.get(_scalar(field), code("String")), []
    given = joined(" | ", [read, *others])
    if field.cardinality.is_list:
        return code("Array[%s]", read), code("Array[%s]", given)
    return read, code("(%s)", given) if others else given


def _scalar(field: Field) -> Scalar:
    return field.type.scalar or Scalar.STRING
