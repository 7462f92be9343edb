"""The classes of a message as source, each after those that it refers to."""

from __future__ import annotations

from collections.abc import Mapping

from generator.targets.package_view import ModuleView
from generator.targets.python.class_order import class_order
from generator.targets.python.classes import PrintedClass
from generator.targets.python.flavour import Flavour
from generator.targets.rendering import Code, render

BETWEEN = "\n\n\n"


def model_classes(module: ModuleView, views: Mapping[str, PrintedClass], flavour: Flavour) -> Code:
    """The classes of a message, each after those it refers to where that is possible."""
    names = [view.name for view in module.all_classes]
    numbers = {name: number for number, name in enumerate(names)}
    order = class_order(
        [[numbers[field.class_name] for field in view.fields if field.class_name] for view in module.all_classes]
    )
    classes = [
        render(flavour.target, "class.py.jinja", printed=views[names[number]]).rstrip("\n") for number in order.classes
    ]
    completed = "\n".join(f"{views[names[number]].name}.model_rebuild()" for number in order.completed)
    return Code(BETWEEN.join([*classes, completed] if completed and flavour.completes_cycles else classes))
