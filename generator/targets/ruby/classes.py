"""Classes as the templates print them: final lines of Ruby and of RBS."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import ObjectType
from generator.targets.package_view import ClassView, ModuleView
from generator.targets.rendering import Code, code, joined
from generator.targets.ruby.fields import PrintedField, field_view
from generator.targets.ruby.literals import comment, identifier, string
from generator.targets.ruby.values import Printer


@dataclass(frozen=True, slots=True)
class PrintedClass:
    """A class: its comment, its facts (constants of a message), what it says before its fields, its fields."""

    name: Code
    doc: Code
    base: Code
    opening: tuple[Code, ...]
    constants: tuple[Code, ...]
    fields: tuple[PrintedField, ...]


def class_views(module: ModuleView, values: Printer, samples: str = "") -> list[PrintedClass]:
    """The classes of a message, its root's first; `samples` names the files of its samples, if it has any."""
    return [_class(view, module, values, samples) for view in module.all_classes]


def _class(view: ClassView, module: ModuleView, values: Printer, samples: str) -> PrintedClass:
    item, schema, is_root = view.item, module.schema, view is module.root
    facts = {
        "SCHEMA": string(schema.name),
        "PERIMETER": string(schema.perimeter),
        "ROOT_ELEMENT": string(schema.root_element),
        "NAMESPACE": string(schema.xml_namespace),
        "HAS_HEADER": code("true") if schema.has_header else code("false"),
        **({"SAMPLE": string(samples)} if samples else {}),
    }
    return PrintedClass(
        name=identifier(view.name),
        doc=comment(4, item.label, item.description, f"Source — {item.location}"),
        base=code("Message") if is_root else code("Model"),
        opening=_opening(item, values),
        constants=tuple(code("%s = %s", identifier(name), value) for name, value in facts.items()) if is_root else (),
        fields=tuple(field_view(field, values) for field in view.fields),
    )


def _opening(item: ObjectType, values: Printer) -> tuple[Code, ...]:
    """What a class says before its fields: that it is open, what its further properties are, its branches."""
    found = [code("open!")] if item.is_open else []
    if item.additional is not None:
        found.append(code("further! %s", values.type(item.additional)))
    if item.choice is not None:
        names = (values.classes[name] for name in item.choice.branches)
        parts = [code("-> { %s }", identifier(name)) for name in names]
        parts += [code("exclusive: true")] if item.choice.is_exclusive else []
        found.append(code("choice %s", joined(", ", parts)))
    return tuple(found)
