"""What the templates print: the package view with its texts made into C#."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Scalar
from generator.targets import class_names
from generator.targets.csharp.fields import KINDS, TEXT, ClassOf, row, value
from generator.targets.csharp.literals import doc, identifier, optional_string, string, strings
from generator.targets.csharp.naming import NAMING, without_owner
from generator.targets.package_view import ClassView, CodeListView, CodeView, FieldView, ModuleView
from generator.targets.rendering import Code, code, joined

VALUE = "HubValue"
"""The class of values of several kinds, and of those that may be null."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a class, and its row in the class's table of fields."""

    name: Code
    type: Code
    is_list: bool
    is_required: bool
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


def classes_of(module: ModuleView, namespace: str) -> ClassOf:
    """The class of each type of a message, by the type's name."""
    names = {item.item.name: item.name for item in module.classes}
    return lambda name: code("global::%s", identifier(f"{namespace}.{module.name}.{names[name]}"))


def more(view: ClassView, module: ModuleView, namespace: str) -> tuple[Code, ...]:
    """What a class's shape has beside its fields: what further properties are, the forms of the object."""
    item, class_of = view.item, classes_of(module, namespace)
    found = []
    if item.additional is not None:
        found.append(code("AdditionalOf = () => %s", value(item.additional, class_of)))
    if item.choice is not None:
        shapes = joined(", ", (code("() => %s.Definition", class_of(name)) for name in item.choice.branches))
        found.append(code("FormsOf = new Func<ObjectShape>[] { %s }", shapes))
        if item.choice.is_exclusive:
            found.append(code("IsExclusive = true"))
    return tuple(found)


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
    if field.type.is_any or field.type.is_nullable:
        type_name = VALUE
    elif view.class_name:
        type_name = view.class_name
    elif view.code_list and kind == "Text":
        type_name = f"Codes.{view.code_list.name}" if view.code_list.id else view.code_list.name
    return Property(
        name=identifier(name),
        type=identifier(type_name),
        is_list=field.cardinality.is_list,
        is_required=field.is_required,
        index=index,
        row=row(view, module, namespace, classes_of(module, namespace)),
        summary=doc(field.label or field.name),
        remarks=paragraphs(
            field.description,
            view.expected_codes("Codes.{}".format),
            f"{field.name}, {field.cardinality} ; {field.location}",
        ),
    )


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
