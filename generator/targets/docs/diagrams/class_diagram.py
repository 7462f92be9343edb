"""The class diagram of a message: its types with their fields, and which is made of which."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from markupsafe import Markup

from generator.documents.xml import Xml, element
from generator.model import Schema
from generator.targets.docs.diagrams.boxes import Box, Row, boxes
from generator.targets.docs.diagrams.layout import (
    GAP,
    HEAD,
    LINE,
    LONGEST_NAME,
    Place,
    kind_shown,
    layout,
    name_shown,
    row_middle,
)
from generator.targets.docs.diagrams.measure import shortened
from generator.targets.docs.diagrams.svg import identifier, svg
from generator.targets.french import count

BASELINE: Final = 14
RADIUS: Final = 6


def class_diagram(schema: Schema, version: str) -> Markup:
    """The types of a message as SVG text: a tree from left to right, each type once, where it is first used.

    `version` is the release's. What is there: for each field its balise, cardinality and type, the field's label as a
    tooltip. A type that is used again is a link to its box. The text is safe to embed in HTML; ids begin with
    `classes-` and the schema's words.
    """
    drawn = boxes(schema)
    places = layout(drawn)
    name = identifier("classes", schema.name)
    title = f"{schema.name}\u00a0: diagramme de classes"
    text = (
        f"{count(len(drawn), 'type')} du message {schema.name} de la version {version}, "
        f"de l’élément racine {schema.root_element} vers les objets qu’il contient, avec leurs champs."
    )
    parts = (_box(name, number, drawn, places.places) for number in range(len(drawn)))
    return svg(name, title, text, (places.width, places.height), *parts, kind="classes")


def _box(name: str, number: int, drawn: tuple[Box, ...], places: tuple[Place, ...]) -> Xml:
    """A type's group, placed as a whole, so that folding only moves groups."""
    box, place = drawn[number], places[number]
    above = None if box.parent is None else (box.parent, box.row)
    head = element("path", d=_rounded_top(place.width), class_="head")
    title = element("text", text=shortened(box.item.name, LONGEST_NAME), x=12, y=20, class_="type")
    frame = element("rect", width=place.width, height=place.height, rx=RADIUS, class_="box")
    return element(
        "g",
        *((_line(place, places[above[0]], above[1]),) if above else ()),
        frame,
        head,
        *((element("title", text=box.item.label),) if box.item.label else ()),
        title,
        *_rows(name, box, place),
        id=f"{name}-{number}",
        class_="node",
        transform=f"translate({place.x} {place.y})",
        data_parent=above[0] if above else None,
        data_row=above[1] if above else None,
    )


def _rounded_top(width: int) -> str:
    corner = f"a{RADIUS} {RADIUS} 0 0 1"
    return f"M0 {HEAD}V{RADIUS}{corner} {RADIUS} -{RADIUS}H{width - RADIUS}{corner} {RADIUS} {RADIUS}V{HEAD}z"


def _line(place: Place, parent: Place, row: int) -> Xml:
    """From the parent's row, where the diamond of a composition is, to the head of this box; in its coordinates."""
    x, y = parent.x + parent.width - place.x, parent.y + row_middle(row) - place.y
    end, bend = HEAD // 2, GAP // 2
    curve = element("path", d=f"M{x + 12} {y}C{x + bend + 12} {y} {-bend} {end} 0 {end}", class_="line")
    return Xml(curve + element("path", d=f"M{x} {y}l6 -4 6 4 -6 4z", class_="whole"))


def _rows(name: str, box: Box, place: Place) -> Iterator[Xml]:
    for index, row in enumerate(box.rows):
        y = HEAD + LINE * index + BASELINE
        yield element(
            "g",
            *((element("title", text=_hint(row)),) if _hint(row) else ()),
            element("text", text=name_shown(row), x=place.columns[0], y=y, class_="name"),
            element("text", text=str(row.field.cardinality), x=place.columns[1], y=y, class_="count"),
            _kind(name, row, place.columns[2], y),
            class_="must" if row.field.cardinality.is_required else None,
        )


def _hint(row: Row) -> str:
    hint = shortened(row.hint, 120)
    return " — ".join(part for part in (row.field.label, hint) if part)


def _kind(name: str, row: Row, x: int, y: int) -> Xml:
    text = element("text", text=kind_shown(row), x=x, y=y, class_="kind")
    if row.target is None or row.is_own:
        return text
    return element("a", text, href=f"#{name}-{row.target}")
