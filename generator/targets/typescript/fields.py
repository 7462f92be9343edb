"""Fields as the templates print them: a line of the model for JavaScript, a member of an interface for TypeScript."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Scalar
from generator.targets.package_view import FieldView
from generator.targets.rendering import Code
from generator.targets.typescript.literals import comment, identifier, key, string
from generator.targets.typescript.naming import CODES_OF
from generator.targets.typescript.patterns import pattern_of
from generator.wording.table import FieldWords

KINDS = {Scalar.INTEGER: "integer", Scalar.NUMBER: "number", Scalar.BOOLEAN: "boolean"}
FORMS = frozenset({"date", "datetime", "phoneNumber"})
TYPES = {Scalar.INTEGER: "number", Scalar.NUMBER: "number", Scalar.BOOLEAN: "boolean"}


@dataclass(frozen=True, slots=True)
class PrintedField:
    """A field: its facts as an object literal, and its member with the comment."""

    doc: Code
    facts: Code
    member: Code


def field_view(view: FieldView, patterns: Mapping[str, str], words: FieldWords) -> PrintedField:
    """A field, ready to print; `patterns` names the values of patterns, `words` are those of its errors."""
    field = view.field
    examples = f"Exemples — {', '.join(field.examples)}" if field.examples else ""
    mark = "" if field.cardinality.is_required else "?"
    deprecated = "Déprécié" if field.is_deprecated else ""
    codes = view.expected_codes("codes.{}".format)
    return PrintedField(
        doc=comment(2, field.label, field.description, codes, examples, deprecated, f"Source — {field.location}"),
        facts=_facts(view, patterns, words),
        member=Code(f"{key(field.name)}{mark}: {_type(view)};"),
    )


def _facts(view: FieldView, patterns: Mapping[str, str], words: FieldWords) -> Code:
    """`{ name: "caseId", min: 1, pattern: CASE_ID }`; what is usual is not said."""
    field, bounds = view.field, view.field.cardinality
    kind = KINDS.get(field.type.scalar or Scalar.STRING)
    maximum = "Infinity" if bounds.maximum is None else str(bounds.maximum)
    pattern = pattern_of(field)
    parts = {
        "name": string(field.name),
        "of": string(field.type.object_type) if field.type.object_type else "",
        "kind": f'"{kind}"' if kind and not field.type.object_type else "",
        "min": str(bounds.minimum) if bounds.minimum else "",
        "max": maximum if bounds.is_list else "",
        "pattern": identifier(patterns[pattern]) if pattern and not field.type.object_type else "",
        "codes": _codes(view),
        "label": string(words.label) if words.label else "",
        "form": string(words.kind) if words.kind in FORMS else "",
        "example": string(words.example) if words.example else "",
        "title": string(words.title) if words.list else "",
    }
    return Code("{ " + ", ".join(f"{name}: {text}" for name, text in parts.items() if text) + " }")


def _codes(view: FieldView) -> str:
    """The codes of a release's list by themselves, of a message's own list with their table."""
    if view.code_list is None:
        return ""
    name = identifier(view.code_list.name)
    return f"{CODES_OF}{name}" if view.code_list.id else name


def _type(view: FieldView) -> str:
    field = view.field
    if view.class_name:
        name = str(identifier(view.class_name))
    elif view.code_list and field.type.scalar not in TYPES:
        name = f"{'codes.' if view.code_list.id else ''}{identifier(view.code_list.name)}"
    else:
        name = TYPES.get(field.type.scalar or Scalar.STRING, "string")
        name = name if view.class_name or not field.type.object_type else "{ [name: string]: unknown }"
    return f"{name}[]" if field.cardinality.is_list else name
