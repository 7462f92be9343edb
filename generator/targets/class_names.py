"""The names of a message's classes, of its fields and of codes, by the rules that a language declares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.model import Code, ObjectType, Schema
from generator.targets.outline import MessageOutline
from generator.targets.package_view import (
    ClassView,
    CodeListView,
    CodeView,
    FieldView,
    ListName,
    ModuleView,
    NameRule,
    Naming,
)


@dataclass(frozen=True, slots=True)
class ClassNames:
    """The names of a message's classes: its root's, its types' by their names, its own code lists' by their codes."""

    root: str
    types: Mapping[str, str]
    enums: Mapping[tuple[str, ...], str]


def constants(codes: Iterable[Code], rule: NameRule) -> tuple[CodeView, ...]:
    """The codes of a list, each with its constant's name."""
    codes = tuple(codes)
    names = rule.names(code.value for code in codes)
    return tuple(CodeView(names[code.value], code) for code in codes)


def class_names(schema: Schema, naming: Naming) -> ClassNames:
    """The names of a message's classes and own code lists, all different."""
    enums = _enums(schema)
    root, texts = f"root:{schema.root.name}", [item.name for item in schema.types]
    rule = replace(naming.type, make=lambda text: naming.type.make(text.partition(":")[2]))
    names = rule.names([root] + [f"type:{text}" for text in texts] + [f"enum:{key}" for key in enums.values()])
    return ClassNames(
        names[root],
        {text: names[f"type:{text}"] for text in texts},
        {codes: names[f"enum:{key}"] for codes, key in enums.items()},
    )


def module_view(message: MessageOutline, naming: Naming) -> ModuleView:
    """A message with all its names."""
    schema, names = message.schema, class_names(message.schema, naming)
    own = {codes: ListName(name, "") for codes, name in names.enums.items()}

    def view(item: ObjectType, name: str) -> ClassView:
        members = naming.field.names(field.name for field in item.fields)
        fields = tuple(
            FieldView(
                name=members[field.name],
                field=field,
                class_name=names.types[field.type.object_type] if field.type.object_type else None,
                code_list=message.lists.get(field.type.nomenclature or "") or own.get(field.type.enum),
                expected_list=message.lists.get(field.type.informative_list or ""),
            )
            for field in item.fields
        )
        return ClassView(name, item, fields)

    below = tuple(view(item, names.types[item.name]) for item in schema.types)
    return ModuleView(
        message.module, schema, view(schema.root, names.root), below, _own_lists(schema, names), message.lists
    )


def _own_lists(schema: Schema, names: ClassNames) -> tuple[CodeListView, ...]:
    return tuple(
        CodeListView(
            name=names.enums[codes],
            id="",
            title=title,
            description="",
            location=schema.location,
            codes=tuple(Code(value, (value,), schema.location) for value in codes),
        )
        for codes, title in _enums(schema).items()
    )


def _enums(schema: Schema) -> dict[tuple[str, ...], str]:
    """The codes written in a schema's rows, each set once, by a name: its field's, or its owner's and field's."""
    found: dict[tuple[str, ...], str] = {}
    for item in schema.all_types:
        for field in item.fields:
            if field.type.enum and field.type.enum not in found:
                name = field.name if field.name not in found.values() else f"{item.name} {field.name}"
                found[field.type.enum] = name
    return found
