"""The classes of a message as source, each after those that it refers to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import FieldType
from generator.targets.package_view import ClassView, ModuleView
from generator.targets.python.classes import PrintedClass
from generator.targets.python.flavour import Flavour
from generator.targets.rendering import Code, code, joined, render

BETWEEN = "\n\n\n"
References = Sequence[Sequence[int]]


def model_classes(module: ModuleView, views: Mapping[str, PrintedClass], flavour: Flavour) -> Code:
    """The classes of a message, each after those it refers to where that is possible."""
    names = [view.name for view in module.all_classes]
    numbers = {name: number for number, name in enumerate(names)}
    of_types = {view.item.name: numbers[view.name] for view in module.classes}
    order = class_order(
        [[of_types[name] for kind in _kinds(view) for name in kind.object_types()] for view in module.all_classes]
    )
    classes = [
        render(flavour.target, "class.py.jinja", printed=views[names[number]]).without_last_line_break()
        for number in order.classes
    ]
    if not order.completed or not flavour.completes_cycles:
        return joined(BETWEEN, classes)
    completed = [code("%s.model_rebuild()", views[names[number]].name) for number in order.completed]
    return joined(BETWEEN, [*classes, joined("\n", completed)])


def _kinds(view: ClassView) -> Iterator[FieldType]:
    return (field.type for field in view.item.fields)


@dataclass(frozen=True, slots=True)
class ClassOrder:
    """The numbers of the classes in the order to print them, and of those that are completed at the end."""

    classes: tuple[int, ...]
    completed: tuple[int, ...]


def class_order(references: References) -> ClassOrder:
    """The order of classes of which number `n` refers to those in `references[n]`; the first is the root.

    Without recursion: types may be nested deeper than Python's calls. A class that refers to one that is printed
    after it, or to itself, is completed once all are there.
    """
    order = tuple(_after_their_references(references))
    place = {number: at for at, number in enumerate(order)}
    late = (number for number in order if any(place[used] >= place[number] for used in references[number]))
    return ClassOrder(order, tuple(late))


def _after_their_references(references: References) -> Iterator[int]:
    seen: set[int] = set()
    for start in range(len(references)):
        open_classes = [(start, iter(references[start]))] if start not in seen else []
        seen.add(start)
        while open_classes:
            number, left = open_classes[-1]
            following = next((used for used in left if used not in seen), None)
            if following is None:
                yield number
                open_classes.pop()
            else:
                seen.add(following)
                open_classes.append((following, iter(references[following])))
