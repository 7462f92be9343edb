"""Classes as the templates print them: final lines of Ruby and of RBS."""

from __future__ import annotations

from dataclasses import dataclass

from generator.targets.package_view import ClassView, ModuleView
from generator.targets.rendering import Code, code
from generator.targets.ruby.fields import PrintedField, field_view
from generator.targets.ruby.literals import comment, identifier, string


@dataclass(frozen=True, slots=True)
class PrintedClass:
    """A class: its comment, its facts (constants of a message), its fields."""

    name: Code
    doc: Code
    base: Code
    is_open: bool
    constants: tuple[Code, ...]
    fields: tuple[PrintedField, ...]


def class_views(module: ModuleView, samples: str = "") -> list[PrintedClass]:
    """The classes of a message, its root's first; `samples` names the files of its samples, if it has any."""
    return [_class(view, module, samples) for view in module.all_classes]


def _class(view: ClassView, module: ModuleView, samples: str) -> PrintedClass:
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
        is_open=item.is_open,
        constants=tuple(code("%s = %s", identifier(name), value) for name, value in facts.items()) if is_root else (),
        fields=tuple(field_view(field) for field in view.fields),
    )
