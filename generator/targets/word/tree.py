"""The overview of a message: its objects as an indented tree, each with its cardinality and a link."""

from __future__ import annotations

from collections.abc import Iterator

from generator.documents.sections import LANDSCAPE
from generator.documents.wordprocessing import link, paragraph, run
from generator.documents.xml import Xml
from generator.model import Field, ObjectType, Schema
from generator.targets.word.anchors import Bookmarks
from generator.targets.word.side_by_side import side_by_side

INDENT, DEEPEST = 300, 8
"""Twentieths of a point a level, and the level from which on lines are no longer moved."""


def tree(schema: Schema, known: Bookmarks) -> Xml:
    """The lines of the tree, side by side where there are many."""
    return side_by_side(list(_lines(schema, known)), f"Objets du message {schema.name}", LANDSCAPE)


def _lines(schema: Schema, known: Bookmarks) -> Iterator[Xml]:
    """A line for each field that holds an object; what is below an object is listed where it stands first."""
    root = known.types[""]
    yield _line(0, link(root.name, run(schema.root_element, style="Hyperlink", bold=True)))
    seen = {""}
    waiting = _children(schema.root, 1)
    while waiting:
        depth, field = waiting.pop()
        name = field.type.object_type or ""
        anchor = known.types[name]
        kind = "" if name == field.name else f"\u00a0: {name}"
        again = " (voir plus haut)" if name in seen and schema.types_by_name[name].fields else ""
        line = link(anchor.name, run(field.name, style="Hyperlink"))
        yield _line(depth, line, run(f"  {field.cardinality}{kind}{again}", style="Muted"))
        if name not in seen:
            seen.add(name)
            waiting += _children(schema.types_by_name[name], depth + 1)


def _children(item: ObjectType, depth: int) -> list[tuple[int, Field]]:
    """The fields with objects, the last one first: they are taken from the end."""
    return [(depth, field) for field in reversed(item.fields) if field.type.object_type is not None]


def _line(depth: int, *runs: Xml) -> Xml:
    indent = f'<w:ind w:left="{min(depth, DEEPEST) * INDENT}"/>' if depth else ""
    return paragraph(*runs, style="Branch", properties=indent)
