"""The part of an object: what it is, where it is used, and its fields as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.documents.sections import LANDSCAPE
from generator.documents.wordprocessing import link, paragraph, run, table
from generator.documents.xml import Xml
from generator.model import ObjectType, Schema
from generator.targets.word.anchors import Bookmarks
from generator.targets.word.cells import TITLES, WIDTHS, field_row
from generator.targets.word.parts import Part, joined

Uses = Mapping[str, tuple[tuple[ObjectType, str], ...]]


def type_parts(schema: Schema, known: Bookmarks) -> Iterator[Part]:
    """A part for each type of a message, the root's first."""
    used = _uses(schema)
    for key, item in zip(("", *(other.name for other in schema.types)), schema.all_types, strict=True):
        title = item.name if item.label in ("", item.name) else f"{item.name} — {item.label}"
        content = joined(*_content(item, key, schema, known, used))
        yield Part(2, title, known.types[key], content, LANDSCAPE)


def _content(item: ObjectType, key: str, schema: Schema, known: Bookmarks, used: Uses) -> Iterator[Xml]:
    if item.description:
        yield paragraph(run(item.description), properties="<w:keepNext/>")
    yield from _users(used.get(key, ()), schema, known)
    if item.is_open:
        yield paragraph(run("Objet ouvert\u00a0: d’autres champs que ceux décrits ici sont acceptés."), style="Notice")
    if item.fields:
        rows = (field_row(field, known) for field in item.fields)
        yield table(WIDTHS, TITLES, rows, caption=f"Champs de l’objet {item.name} du message {schema.name}")
    elif not item.is_open:
        yield paragraph(run("Objet sans champ."), style="Notice")


def _users(users: tuple[tuple[ObjectType, str], ...], schema: Schema, known: Bookmarks) -> Iterator[Xml]:
    """Who has a field of this type, as links; none for the root."""
    runs: list[Xml] = []
    for owner, field in users:
        anchor = known.types["" if owner is schema.root else owner.name]
        runs += [run(", " if runs else "Utilisé par\u00a0: "), link(anchor.name, run(owner.name, style="Hyperlink"))]
        runs.append(run(f".{field}"))
    if runs:
        yield paragraph(*runs, style="Notice")


def _uses(schema: Schema) -> Uses:
    """The fields that have each type, by the type's name."""
    found: dict[str, list[tuple[ObjectType, str]]] = {}
    for item in schema.all_types:
        for field in item.fields:
            if field.type.object_type is not None:
                found.setdefault(field.type.object_type, []).append((item, field.name))
    return {key: tuple(value) for key, value in found.items()}
