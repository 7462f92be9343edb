"""Messages as the templates print them: the model for JavaScript, the interfaces for TypeScript, and the table."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Release, Schema
from generator.model.virtual_hosts import virtual_hosts
from generator.targets.class_names import module_view
from generator.targets.outline import MessageOutline
from generator.targets.package_view import ClassView
from generator.targets.rendering import Code, code, joined
from generator.targets.typescript.code_lists import PrintedList, code_list_view
from generator.targets.typescript.fields import PrintedField, field_view
from generator.targets.typescript.literals import boolean, comment, file, identifier, string, strings, value
from generator.targets.typescript.naming import TYPESCRIPT
from generator.targets.typescript.objects import choice_type, further_type, object_rules
from generator.targets.typescript.patterns import pattern_of
from generator.targets.typescript.values import Printer
from generator.targets.value_types import named_kinds, schema_has_rules
from generator.wording.table import FieldWords, message_words

CASE_ID = "caseId"
DEEPEST = 4


@dataclass(frozen=True, slots=True)
class PrintedClass:
    """An object: its interface and its fields; `further` is the type of other properties.

    `rules` are lines of its facts beside the fields, `union` is the type of an object that is one of several.
    """

    name: Code
    type_name: Code
    doc: Code
    is_open: bool
    further: Code
    rules: tuple[Code, ...]
    union: Code | None
    fields: tuple[PrintedField, ...]


@dataclass(frozen=True, slots=True)
class PrintedMessage:
    """A message: its facts, its classes (the root's first), its own code lists, and what its module imports."""

    value: Code
    file: Code
    kind: Code
    perimeter: Code
    root_element: Code
    namespace: Code
    has_header: Code
    is_header: bool
    virtual_hosts: Code
    case_id: Code
    doc: Code
    label: Code
    classes: tuple[PrintedClass, ...]
    lists: tuple[PrintedList, ...]
    patterns: Code
    code_files: tuple[tuple[Code, Code], ...]
    has_rules: bool
    sample: Code
    minimal: Code


def message_view(
    message: MessageOutline, name: str, release: Release, patterns: Mapping[str, str], files: Mapping[str, str]
) -> PrintedMessage:
    """A message, ready to print; `name` is that of its value, `files` are the modules of the release's lists."""
    module, samples = module_view(message, TYPESCRIPT), message.samples
    schema = module.schema
    used = {pattern_of(kind) for item in schema.all_types for _, kind in named_kinds(item)}
    names = {item.item.name: item.name for item in module.classes}
    values = Printer(release, patterns, names)
    words = message_words(schema, release)
    lists = {view.code_list.name for item in module.all_classes for view in item.fields if view.code_list}
    return PrintedMessage(
        value=identifier(name),
        file=file(module.name),
        kind=string(schema.name),
        perimeter=string(schema.perimeter),
        root_element=string(schema.root_element),
        namespace=string(schema.xml_namespace),
        has_header=boolean(schema.has_header),
        is_header=schema.is_header,
        virtual_hosts=strings(hosts_of(schema, release)),
        case_id=strings(case_id_path(schema)),
        doc=comment(0, f"{schema.name} — {schema.root.label}", f"Source — {schema.location}"),
        label=string(words.label),
        classes=(
            _class(module.root, patterns, words.fields, values),
            *(_class(item, patterns, words.types[item.item.name], values) for item in module.classes),
        ),
        lists=tuple(map(code_list_view, module.code_lists)),
        patterns=joined(", ", (identifier(name) for pattern, name in patterns.items() if pattern in used)),
        code_files=tuple((identifier(item), file(path)) for item, path in files.items() if item in lists),
        has_rules=schema_has_rules(schema),
        sample=_sample(samples.whole, schema),
        minimal=_sample(samples.minimal, schema),
    )


def hosts_of(schema: Schema, release: Release) -> list[str]:
    """The virtual hosts that let a message through."""
    return [host.name for host in virtual_hosts(release) if schema.name in host.messages]


def case_id_path(schema: Schema) -> tuple[str, ...]:
    """Where a message has the id of its case file: the names from its root's object on; empty where it has none."""
    paths: list[tuple[tuple[str, ...], str]] = [((), "")]
    seen: set[str] = set()
    for _ in range(DEEPEST):
        below: list[tuple[tuple[str, ...], str]] = []
        for path, name in paths:
            item = schema.types_by_name.get(name, schema.root) if name else schema.root
            for field in item.fields:
                if field.name == CASE_ID and not field.type.object_type:
                    return (*path, field.name)
                if field.type.object_type and not field.cardinality.is_list and field.type.object_type not in seen:
                    seen.add(field.type.object_type)
                    below.append(((*path, field.name), field.type.object_type))
        paths = below
    return ()


def _sample(text: str, schema: Schema) -> Code:
    """A function that gives the object below the root element of a sample.

    Where values may be of several types, the compiler would take the sample's own for the message's.
    """
    if not text:
        return code("null")
    (item,) = json.loads(text).values()
    if schema_has_rules(schema):
        return code("() => /** @type {any} */ (%s)", value(item))
    return code("() => (%s)", value(item))


def _class(
    view: ClassView, patterns: Mapping[str, str], words: Mapping[str, FieldWords], values: Printer
) -> PrintedClass:
    item = view.item
    fields = tuple(field_view(field, patterns, words[field.field.name], values) for field in view.fields)
    return PrintedClass(
        name=identifier(view.name),
        type_name=string(item.name),
        doc=comment(0, item.label, item.description, f"Source — {item.location}"),
        is_open=item.is_open,
        further=further_type(view, values),
        rules=object_rules(item, values),
        union=choice_type(item, values),
        fields=fields,
    )
