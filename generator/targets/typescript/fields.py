"""Fields as the templates print them: a line of the model for JavaScript, a member of an interface for TypeScript."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Scalar
from generator.targets.package_view import FieldView
from generator.targets.rendering import Code, code, joined
from generator.targets.typescript.literals import boolean, comment, identifier, key, string
from generator.targets.typescript.naming import CODES_OF
from generator.targets.typescript.patterns import pattern_of
from generator.targets.typescript.values import KINDS, TYPES, Printer, bounds
from generator.targets.value_types import has_rule, is_free
from generator.wording.table import FieldWords

FORMS = frozenset({"date", "datetime", "phoneNumber"})


@dataclass(frozen=True, slots=True)
class PrintedField:
    """A field: its facts as an object literal, and its member with the comment."""

    doc: Code
    facts: Code
    member: Code


def field_view(view: FieldView, patterns: Mapping[str, str], words: FieldWords, values: Printer) -> PrintedField:
    """A field, ready to print; `patterns` names the values of patterns, `words` are those of its errors."""
    field = view.field
    examples = f"Exemples — {', '.join(field.examples)}" if field.examples else ""
    mark = code("") if field.is_required else code("?")
    deprecated = "Obsolète" if field.is_deprecated else ""
    codes = view.expected_codes("codes.{}".format)
    return PrintedField(
        doc=comment(2, field.label, field.description, codes, examples, deprecated, f"Source — {field.location}"),
        facts=_facts(view, patterns, words, values),
        member=code("%s%s: %s;", key(field.name), mark, joined(" | ", member_types(view, values))),
    )


def _facts(view: FieldView, patterns: Mapping[str, str], words: FieldWords, values: Printer) -> Code:
    """`{ name: "caseId", min: 1, pattern: CASE_ID }`; what is usual is not said."""
    field, counts = view.field, view.field.counts
    is_list = field.cardinality.is_list
    kind = "any" if field.type.is_any else KINDS.get(field.type.scalar or Scalar.STRING)
    pattern, of = pattern_of(field.type), field.type.object_type
    most = code("Infinity") if counts.maximum is None else counts.maximum
    parts: dict[str, Code | int | None] = {
        "name": string(field.name),
        "of": string(of) if of else None,
        "kind": string(kind) if kind and not of else None,
        "min": counts.minimum or None,
        "max": most if is_list else None,
        "isList": boolean(True) if is_list and counts.maximum == 1 else None,
        "isRequired": boolean(field.is_required) if field.is_required is not (counts.minimum > 0) else None,
        "isUnique": boolean(True) if counts.is_unique else None,
        "bounds": bounds(field.type.rules.bounds if field.type.rules is not None else None),
        "pattern": identifier(patterns[pattern]) if pattern and not of else None,
        "codes": _codes(view),
        "rule": values.rule(field.type) if has_rule(field.type) else None,
        "isFree": boolean(True) if is_free(field) else None,
        "label": string(words.label) if words.label else None,
        "form": string(words.kind) if words.kind in FORMS else None,
        "example": string(words.example) if words.example else None,
        "title": string(words.title) if words.list else None,
    }
    given = (code("%s: %s", key(name), part) for name, part in parts.items() if part is not None)
    return code("{ %s }", joined(", ", given))


def _codes(view: FieldView) -> Code | None:
    """The codes of a release's list by themselves, of a message's own list with their table."""
    if view.code_list is None:
        return None
    return identifier(f"{CODES_OF if view.code_list.id else ''}{view.code_list.name}")


def member_types(view: FieldView, values: Printer) -> list[Code]:
    """The types of a field's member in its interface, of which its value has one."""
    names = _value_types(view, values)
    if not view.field.cardinality.is_list:
        return names
    name = joined(" | ", names)
    return [code("(%s)[]", name) if len(names) > 1 else code("%s[]", name)]


def _value_types(view: FieldView, values: Printer) -> list[Code]:
    kind = view.field.type
    if kind.is_any or (kind.rules is not None and kind.rules.values):
        return values.types(kind)
    return [_type(view), code("null")] if kind.is_nullable else [_type(view)]


def _type(view: FieldView) -> Code:
    field = view.field
    if view.class_name:
        name = identifier(view.class_name)
    elif view.code_list and field.type.scalar not in TYPES:
        name = identifier(view.code_list.name)
        name = code("codes.%s", name) if view.code_list.id else name
    elif field.type.object_type:
        name = code("{ [name: string]: unknown }")
    else:
        name = TYPES.get(field.type.scalar or Scalar.STRING, code("string"))
    return name
