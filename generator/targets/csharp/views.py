"""What the templates print: the package view with its texts made into C#."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Field, Scalar
from generator.targets import class_names
from generator.targets.bounds import numbers_of
from generator.targets.csharp.literals import doc, identifier, optional_string, string, strings
from generator.targets.csharp.naming import NAMING, without_owner
from generator.targets.csharp.patterns import forms
from generator.targets.package_view import ClassView, CodeListView, CodeView, FieldView, ModuleView
from generator.targets.rendering import Code, code, joined

KINDS = {
    Scalar.INTEGER: ("Integer", "long"),
    Scalar.NUMBER: ("Number", "decimal"),
    Scalar.BOOLEAN: ("Boolean", "bool"),
    Scalar.DATE: ("Date", "DateTime"),
    Scalar.DATETIME: ("DateTime", "DateTimeOffset"),
}
TEXT = ("Text", "string")


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a class, and its row in the class's table of fields."""

    name: Code
    type: Code
    is_list: bool
    index: int
    row: Code
    summary: Code
    remarks: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class Constant:
    """A code as a constant; `arguments` are those of `CodeList.Add`."""

    name: Code
    arguments: Code
    summary: Code
    remarks: tuple[Code, ...]


def properties(view: ClassView, module: ModuleView, namespace: str) -> list[Property]:
    """The properties of a class, in the order of the sheet."""
    names = without_owner([item.name for item in view.fields], view.name)
    return [_property(item, names[index], index, module, namespace) for index, item in enumerate(view.fields)]


def constants(view: CodeListView) -> list[Constant]:
    """The codes of a list, in its order."""
    codes = class_names.constants(view.codes, NAMING.constant)
    names = without_owner([item.name for item in codes], view.name)
    tree = {item.code.value: item.code.parent for item in codes}
    return [_constant(item, name, _above(item.code.value, tree)) for item, name in zip(codes, names, strict=True)]


def _above(code: str, tree: dict[str, str | None]) -> list[str]:
    """The codes above a code, from the next to the root; those that the list has."""
    above: list[str] = []
    while (parent := tree[(above or [code])[-1]]) in tree and parent not in (code, *above):
        above.append(str(parent))
    return above


def paragraphs(*texts: str) -> tuple[Code, ...]:
    """The lines of texts as paragraphs of a documentation comment, the empty ones left out."""
    return tuple(doc(line) for text in texts for line in text.split("\n") if line.strip())


def _property(view: FieldView, name: str, index: int, module: ModuleView, namespace: str) -> Property:
    field = view.field
    kind, type_name = KINDS.get(field.type.scalar or Scalar.STRING, TEXT)
    if view.class_name:
        kind, type_name = "Object", view.class_name
    elif view.code_list and kind == "Text":
        type_name = f"Codes.{view.code_list.name}" if view.code_list.id else view.code_list.name
    return Property(
        name=identifier(name),
        type=identifier(type_name),
        is_list=field.cardinality.is_list,
        index=index,
        row=_row(view, kind, module, namespace),
        summary=doc(field.label or field.name),
        remarks=paragraphs(
            field.description,
            view.expected_codes("Codes.{}".format),
            f"{field.name}, {field.cardinality} ; {field.location}",
        ),
    )


def _row(view: FieldView, kind: str, module: ModuleView, namespace: str) -> Code:
    """The arguments of the field's `new Field(…)`."""
    field: Field = view.field
    counts = field.counts
    most = code("null") if counts.maximum is None else counts.maximum
    kind_of_field = code("FieldKind.%s", identifier(kind))
    row = [code("%s, %s, %s, %s, %s", string(field.name), string(field.label), kind_of_field, counts.minimum, most)]
    if view.class_name:
        name = identifier(f"{namespace}.{module.name}.{view.class_name}")
        row.append(code("shape: () => global::%s.Definition", name))
    if view.code_list:
        name = identifier(f"{namespace}.{'Codes' if view.code_list.id else module.name}.{view.code_list.name}")
        row.append(code("codes: () => global::%s.List", name))
    if kind in ("Text", "Date", "DateTime") and field.type.pattern is not None:
        row.append(code("patterns: new[] { %s }", joined(", ", map(string, forms(field.type.pattern)))))
    row += _bounds(field)
    if counts.maximum == 1 and field.cardinality.is_list:
        row.append(code("isList: true"))
    if field.is_required is not (counts.minimum > 0):
        row.append(code("isRequired: true") if field.is_required else code("isRequired: false"))
    if counts.is_unique:
        row.append(code("isUnique: true"))
    return joined(", ", row)


def _bounds(field: Field) -> list[Code]:
    bounds = field.type.rules.bounds if field.type.rules is not None else None
    if bounds is None:
        return []
    numbers = [code("%s: %s", identifier(name), string(text)) for name, text in numbers_of(bounds).items()]
    counts = {"minLength": bounds.min_length, "maxLength": bounds.max_length}
    lengths = [code("%s: %s", identifier(name), count) for name, count in counts.items() if count is not None]
    return [code("bounds: new FieldBounds(%s)", joined(", ", [*numbers, *lengths]))]


def _constant(view: CodeView, name: str, above: list[str]) -> Constant:
    item = view.code
    parent = optional_string(above[0] if above else None)
    texts = string(item.description), string(item.comment), strings(item.labels)
    return Constant(
        name=identifier(name),
        arguments=code("%s, %s, %s, %s, %s%s", string(item.value), len(above) + 1, parent, *texts),
        summary=doc(item.label),
        remarks=paragraphs(item.description, item.comment, f"{item.value} ; {item.location}"),
    )
