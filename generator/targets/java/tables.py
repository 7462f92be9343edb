"""A field's line in its type's table: what `Field` is told, values that no workbook describes among it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model import Bounds, Field, FieldType, ListBounds, Scalar, ValueRules
from generator.model.names import is_xml_name
from generator.patterns import is_linear, linear_forms
from generator.targets.bounds import any_bounds, numbers_of, value_bounds
from generator.targets.java.literals import identifier, package, string
from generator.targets.package_view import FieldView
from generator.targets.rendering import Code, code, joined

LINE = "\n                    "
NO_RULES = ValueRules()
TypeNames = Mapping[str, str]
"""The classes of a message, by the names of their types."""


def table(view: FieldView, class_of_codes: str | None, names: TypeNames) -> Code:
    """The field of a class; `class_of_codes` is how its file names the class of its code list."""
    field, kind = view.field, view.field.type
    counts = field.counts
    lines = [_start(field.name, kind, counts, names), *_list_facts(field)]
    if kind.pattern is not None and kind.object_type is None:
        lines.append(code(".matching(%s)", _pattern(kind)))
    if class_of_codes is not None:
        lines.append(code(".in(() -> %s.LIST)", package(class_of_codes)))
    lines += [*_bounds(kind), *_rules(kind, names)]
    if not is_xml_name(field.name):
        lines.append(code(".free()"))
    return joined(LINE, lines)


def value(kind: FieldType, names: TypeNames, counts: ListBounds | None = None) -> Code:
    """A value that has no name: a branch, a further property, the values of a list (`counts`)."""
    parts = [_start("", kind, counts or ListBounds(maximum=1), names)]
    if counts is not None:
        parts += [code(".asList()"), *([code(".unique()")] if counts.is_unique else [])]
    if kind.pattern is not None and kind.object_type is None:
        parts.append(code(".matching(%s)", _pattern(kind)))
    if kind.enum:
        parts.append(code(".texts(%s)", joined(", ", map(string, kind.enum))))
    return joined("", [*parts, *_bounds(kind), *_rules(kind, names)])


def _start(name: str, kind: FieldType, counts: ListBounds, names: TypeNames) -> Code:
    most = code("Field.UNBOUNDED") if counts.maximum is None else counts.maximum
    if kind.is_any:
        return code("Field.any(%s, %s, %s)", string(name), counts.minimum, most)
    what = code("Scalar.%s", identifier((kind.scalar or Scalar.STRING).name))
    if kind.object_type is not None:
        what = code("() -> %s.TYPE", identifier(names[kind.object_type]))
    return code("Field.of(%s, %s, %s, %s)", string(name), what, counts.minimum, most)


def _list_facts(field: Field) -> list[Code]:
    """What the least and the greatest number of values do not say of a field."""
    counts = field.counts
    found = [code(".asList()")] if field.cardinality.is_list and counts.maximum == 1 else []
    if field.is_required is not (counts.minimum > 0):
        found.append(code(".required(true)") if field.is_required else code(".required(false)"))
    return [*found, code(".unique()")] if counts.is_unique else found


def _bounds(kind: FieldType) -> Iterator[Code]:
    bounds = any_bounds(kind) if kind.is_any else value_bounds(kind)
    if bounds is not None:
        yield code(".within(FieldBounds.NONE%s)", _limits(bounds))


def _limits(bounds: Bounds) -> Code:
    numbers = [code(".%s(%s)", identifier(name), string(text)) for name, text in numbers_of(bounds).items()]
    counts = {"minLength": bounds.min_length, "maxLength": bounds.max_length}
    lengths = [code(".%s(%s)", identifier(name), count) for name, count in counts.items() if count is not None]
    return joined("", [*numbers, *lengths])


def _rules(kind: FieldType, names: TypeNames) -> Iterator[Code]:
    rules = kind.rules or NO_RULES
    if rules.is_nullable:
        yield code(".nullable()")
    if rules.values:
        yield code(".constants(%s)", joined(", ", map(string, rules.values)))
    if rules.array is not None:
        yield code(".listOf(%s)", value(rules.array.items, names, rules.array.bounds))
    if rules.union is not None:
        branches = joined(f",{LINE}        ", (value(branch, names) for branch in rules.union.branches))
        yield code(".oneOf(%s)", branches) if rules.union.is_exclusive else code(".anyOf(%s)", branches)


def _pattern(kind: FieldType) -> Code:
    pattern = kind.pattern or ""
    texts = joined(", ", map(string, (pattern, *linear_forms(pattern))))
    return code("TextPattern.linear(%s)", texts) if is_linear(pattern) else code("TextPattern.bounded(%s)", texts)
