"""Code lists as the templates print them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.targets.class_names import constants
from generator.targets.package_view import CodeListView, CodeView
from generator.targets.python.layout import Group, laid_out, tuple_of
from generator.targets.python.literals import docstring, identifier, sentence, string
from generator.targets.python.naming import CONSTANT
from generator.targets.rendering import Code, code


@dataclass(frozen=True, slots=True)
class PrintedList:
    """A code list: its name and its deprecated one, its id, title and docstring, a line per code."""

    name: Code
    former: Code | None
    id: Code
    title: Code
    doc: Code
    codes: tuple[Code, ...]


def code_list_view(item: CodeListView) -> PrintedList:
    """A code list, ready to print."""
    source = f"Source: {item.id} ({item.location})" if item.id else f"Source: {item.location}"
    return PrintedList(
        name=identifier(item.name),
        former=identifier(item.former_name) if item.former_name else None,
        id=string(item.id),
        title=string(item.title or item.id),
        doc=docstring(4, sentence(item.title), item.description, source),
        codes=tuple(map(_code, constants(item.codes, CONSTANT))),
    )


def _code(view: CodeView) -> Code:
    """`NAME = (code, labels, parent, description)`, what is empty at the end left out."""
    item = view.code
    labels = tuple_of([string(label) for label in item.labels or (item.value,)])
    parts: list[Group | Code] = [string(item.value), labels]
    if item.parent or item.description:
        parts.append(string(item.parent) if item.parent else code("None"))
    if item.description:
        parts.append(string(item.description))
    return laid_out(Group(code("%s = (", identifier(view.name)), parts, code(")"), is_tuple=True), 4)
