"""Objects of which more is said than their fields: branches of a choice, and what further properties are."""

from __future__ import annotations

from generator.model import ObjectType
from generator.targets.package_view import ClassView
from generator.targets.rendering import Code, code, joined
from generator.targets.typescript.fields import member_types
from generator.targets.typescript.literals import identifier, strings
from generator.targets.typescript.values import Printer


def object_rules(item: ObjectType, values: Printer) -> tuple[Code, ...]:
    """Lines of the facts of an object: what the runtime checks beside its fields."""
    found = []
    if item.additional is not None:
        found.append(code("additional: %s,", values.rule(item.additional)))
    if item.choice is not None:
        found.append(code("branches: [%s],", strings(item.choice.branches)))
        if item.choice.is_exclusive:
            found.append(code("isExclusive: true,"))
    return tuple(found)


def choice_type(item: ObjectType, values: Printer) -> Code | None:
    """The union of the interfaces of the branches; None for an object that has none."""
    if item.choice is None:
        return None
    return joined(" | ", (identifier(values.classes[name]) for name in item.choice.branches))


def further_type(view: ClassView, values: Printer) -> Code:
    """The type of properties that no field describes, which TypeScript wants to be one of the fields, too."""
    item = view.item
    if item.additional is None:
        return code("unknown")
    found = dict.fromkeys(values.types(item.additional))
    if item.fields:
        found |= dict.fromkeys(name for field in view.fields for name in member_types(field, values))
        found[code("undefined")] = None
    return code("unknown") if "unknown" in found else joined(" | ", found)
