"""A field's row in its class's table: the arguments of `new Field(…)`, values that no workbook describes among them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model import FieldType, ListBounds, Scalar, ValueRules
from generator.model.names import is_xml_name
from generator.targets.bounds import any_bounds, numbers_of, value_bounds
from generator.targets.csharp.literals import identifier, string
from generator.targets.csharp.patterns import forms
from generator.targets.package_view import FieldView, ModuleView
from generator.targets.rendering import Code, code, joined

KINDS = {
    Scalar.INTEGER: ("Integer", "long"),
    Scalar.NUMBER: ("Number", "decimal"),
    Scalar.BOOLEAN: ("Boolean", "bool"),
    Scalar.DATE: ("Date", "DateTime"),
    Scalar.DATETIME: ("DateTime", "DateTimeOffset"),
}
TEXT = ("Text", "string")
WITH_PATTERNS = frozenset({"Text", "Date", "DateTime", "Any"})
NO_RULES = ValueRules()
ClassOf = Callable[[str], Code]
"""The class of an object, by the name of its type."""


def kind_of(kind: FieldType) -> str:
    """The constant of `FieldKind`."""
    if kind.object_type is not None:
        return "Object"
    if kind.rules is not None and kind.rules.array is not None:
        return "List"
    return KINDS.get(kind.scalar, TEXT)[0] if kind.scalar is not None else "Any"


def row(view: FieldView, module: ModuleView, namespace: str, class_of: ClassOf) -> Code:
    """The arguments of the field's `new Field(…)`."""
    field, kind = view.field, view.field.type
    counts = field.counts
    facts = [*_start(field.name, field.label, kind_of(kind), counts)]
    facts += _shape(kind, class_of)
    if view.code_list:
        name = identifier(f"{namespace}.{'Codes' if view.code_list.id else module.name}.{view.code_list.name}")
        facts.append(code("codes: () => global::%s.List", name))
    facts += _patterns(kind)
    facts += _bounds(kind)
    if counts.maximum == 1 and field.cardinality.is_list:
        facts.append(code("isList: true"))
    if field.is_required is not (counts.minimum > 0):
        facts.append(code("isRequired: true") if field.is_required else code("isRequired: false"))
    if counts.is_unique:
        facts.append(code("isUnique: true"))
    facts += _rules(kind, class_of)
    if not is_xml_name(field.name):
        facts.append(code("isFree: true"))
    return joined(", ", facts)


def value(kind: FieldType, class_of: ClassOf, counts: ListBounds | None = None) -> Code:
    """`new Field(…)` of a value that has no name: a branch, a further property, the values of a list (`counts`)."""
    facts = [*_start("", "", kind_of(kind), counts or ListBounds(maximum=1))]
    facts += _shape(kind, class_of)
    if kind.enum:
        facts.append(_texts("allowed", kind.enum))
    facts += [*_patterns(kind), *_bounds(kind)]
    if counts is not None:
        facts.append(code("isList: true"))
        if counts.is_unique:
            facts.append(code("isUnique: true"))
    return code("new Field(%s)", joined(", ", [*facts, *_rules(kind, class_of)]))


def _start(name: str, label: str, kind: str, counts: ListBounds) -> Iterator[Code]:
    most = code("null") if counts.maximum is None else counts.maximum
    kind_of_field = code("FieldKind.%s", identifier(kind))
    yield code("%s, %s, %s, %s, %s", string(name), string(label), kind_of_field, counts.minimum, most)


def _shape(kind: FieldType, class_of: ClassOf) -> Iterator[Code]:
    if kind.object_type is not None:
        yield code("shape: () => %s.Definition", class_of(kind.object_type))


def _patterns(kind: FieldType) -> Iterator[Code]:
    if kind_of(kind) in WITH_PATTERNS and kind.pattern is not None:
        yield _texts("patterns", tuple(forms(kind.pattern)))


def _bounds(kind: FieldType) -> Iterator[Code]:
    bounds = any_bounds(kind) if kind.is_any else value_bounds(kind)
    if bounds is None:
        return
    numbers = [code("%s: %s", identifier(name), string(text)) for name, text in numbers_of(bounds).items()]
    counts = {"minLength": bounds.min_length, "maxLength": bounds.max_length}
    lengths = [code("%s: %s", identifier(name), count) for name, count in counts.items() if count is not None]
    yield code("bounds: new FieldBounds(%s)", joined(", ", [*numbers, *lengths]))


def _rules(kind: FieldType, class_of: ClassOf) -> Iterator[Code]:
    rules = kind.rules or NO_RULES
    if rules.is_nullable:
        yield code("isNullable: true")
    if rules.values:
        yield _texts("constants", rules.values)
    if rules.array is not None:
        yield code("items: %s", value(rules.array.items, class_of, rules.array.bounds))
    if rules.union is not None:
        branches = joined(", ", (value(branch, class_of) for branch in rules.union.branches))
        yield code("branches: new[] { %s }", branches)
        if rules.union.is_exclusive:
            yield code("isExclusive: true")


def _texts(name: str, texts: tuple[str, ...]) -> Code:
    return code("%s: new[] { %s }", identifier(name), joined(", ", map(string, texts)))
