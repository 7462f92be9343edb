"""Fields as the templates print them: a line of Ruby with its comment, and the lines of its signature."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model import Field, Scalar, ValueRules
from generator.patterns import linear_forms
from generator.targets.package_view import FieldView, ListName
from generator.targets.rendering import Code, code, joined
from generator.targets.ruby.literals import comment, identifier, regexp, string
from generator.targets.ruby.values import KINDS, SIGNATURES, Printer, bounds, only
from generator.targets.value_types import has_rule, is_free

MARGIN = " " * 16


@dataclass(frozen=True, slots=True)
class PrintedField:
    """A field: its comment and declaration, and the lines of its signature."""

    doc: Code
    declaration: Code
    keyword: Code
    reader: Code
    writer: Code


def field_view(view: FieldView, values: Printer) -> PrintedField:
    """A field, ready to print."""
    field, name = view.field, identifier(view.name)
    examples = f"Exemples — {', '.join(field.examples)}" if field.examples else ""
    read, written = _signatures(view, values)
    required = field.is_required
    codes = view.expected_codes("Codes::{}".format)
    return PrintedField(
        doc=comment(6, field.label, field.description, codes, examples, f"Source — {field.location}"),
        declaration=_declaration(view, name, values),
        keyword=code("%s: %s", name, written) if required else code("?%s: %s?", name, written),
        reader=code("attr_reader %s: %s", name, read) if required else code("attr_reader %s: %s?", name, read),
        writer=code("def %s=: (%s? value) -> void", name, written),
    )


def _declaration(view: FieldView, name: Code, values: Printer) -> Code:
    """`attribute :name, "balise", type, …`, on one line where it fits."""
    field = view.field
    kind = KINDS.get(_scalar(field), code(":string"))
    if view.class_name:
        kind = code("-> { %s }", identifier(view.class_name))
    if field.type.is_any:
        kind = values.type(replace(field.type, rules=_without_null(field)))
    is_plain = not has_rule(field.type) and not is_free(field)
    call = code("attribute :%s", name) if is_plain else code("value_attribute :%s", name)
    parts = [call, string(field.name), kind, *_counts(field)]
    if view.code_list and not field.type.is_any:
        parts.append(code("codes: -> { %s }", _list(view.code_list)))
    if not field.type.is_any:
        parts += [*_patterns(field), *bounds(field.type.rules.bounds if field.type.rules is not None else None)]
        parts += only(field.type.rules.values or None if field.type.rules is not None else None)
    parts += [code("nullable: true")] if field.type.is_nullable else []
    parts += [code("free: true")] if is_free(field) else []
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


def _without_null(field: Field) -> ValueRules | None:
    """The rules of a field's values without null, which the field itself has."""
    return replace(field.type.rules, is_nullable=False) if field.type.rules is not None else None


def _patterns(field: Field) -> list[Code]:
    if field.type.pattern is None or _scalar(field) in KINDS:
        return []
    forms = [regexp(form) for form in linear_forms(field.type.pattern)]
    line = code("patterns: [%s]", joined(", ", forms))
    if len(line) <= 98:
        return [line]
    return [code(f"patterns: [\n{MARGIN}  %s\n{MARGIN}]", joined(f",\n{MARGIN}  ", forms))]


def _signatures(view: FieldView, values: Printer) -> tuple[Code, Code]:
    """The types of a field's value as it is read, and as it may be given."""
    field = view.field
    null = code("nil") if field.cardinality.is_list else code("Null")
    if field.type.is_any:
        names = [null if item == "nil" else item for item in values.signatures(field.type)]
        return _one_of(names, field), _one_of(names, field)
    nulls = [null] if field.type.is_nullable else []
    read, others = _types(view)
    return _one_of([read, *nulls], field), _one_of([read, *others, *nulls], field)


def _types(view: FieldView) -> tuple[Code, list[Code]]:
    """The type of a field's value as it is read, and others as which it may be given."""
    field = view.field
    if view.class_name:
        return identifier(view.class_name), []
    if view.code_list and _scalar(field) not in KINDS:
        return _list(view.code_list), [code("String")]
    if _scalar(field) is Scalar.DATETIME:
        return code("String"), [code("moment")]
    return SIGNATURES.get(_scalar(field), code("String")), []


def _one_of(names: list[Code], field: Field) -> Code:
    if field.cardinality.is_list:
        return code("Array[%s]", joined(" | ", names))
    return code("(%s)", joined(" | ", names)) if len(names) > 1 else names[0]


def _scalar(field: Field) -> Scalar:
    return field.type.scalar or Scalar.STRING
