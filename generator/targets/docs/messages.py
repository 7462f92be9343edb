"""The pages of the messages: all of them, and each with its fields, pictures, examples and classes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.messages.place import join
from generator.model import Schema
from generator.model.perimeters import messages_of, perimeter_names
from generator.model.virtual_hosts import virtual_hosts
from generator.targets.base import OutputFile
from generator.targets.docs.classes import Named, class_names, without_codes
from generator.targets.docs.contracts import contracts
from generator.targets.docs.diagrams.class_diagram import class_diagram
from generator.targets.docs.diagrams.svg import identifier
from generator.targets.docs.downloads import Files
from generator.targets.docs.editions import Edition
from generator.targets.docs.fields import field_rows
from generator.targets.docs.frames import HOME, MESSAGES, Frames
from generator.targets.docs.html import Link, kept_page
from generator.targets.docs.lives import Life
from generator.targets.docs.sources import texts, texts_script
from generator.targets.parts import kept_as


@dataclass(frozen=True, slots=True)
class Entry:
    """A message in the overview."""

    schema: Schema
    href: str
    perimeters: tuple[str, ...]
    fields: int
    life: Life | None
    is_new: bool


@dataclass(frozen=True, slots=True)
class ListShown:
    """A code list as fields refer to it: its name, its name in addresses, its page, and how many codes it has."""

    name: str
    slug: str
    page: str
    count: int


def message_pages(edition: Edition, frames: Frames, made: Files) -> Iterator[OutputFile]:
    """The overview and a page per message, with its texts as a script; `made` are the files that the site carries."""
    release = edition.release
    carriers = {name: messages_of(release, name) for name in perimeter_names(release)}
    entries = [_entry(schema, edition, carriers) for schema in release.schemas]
    crumbs: tuple[Link, ...] = (Link(f"Version {edition.version}", HOME),)
    perimeters = list(carriers)
    yield kept_page(
        "messages.html.jinja", frames.of(edition, MESSAGES), "Messages", crumbs, entries=entries, perimeters=perimeters
    )
    crumbs = (*crumbs, Link("Messages", MESSAGES))
    names = kept_as(dict[str, tuple[Named, ...]], class_names, without_codes(edition.structure))
    for entry in entries:
        frame = frames.of(edition, entry.href)
        named = names[entry.schema.name]
        found = texts(entry.schema, made)
        facts = {**_facts(entry, edition), "named": named, "texts": found}
        yield kept_page("message.html.jinja", frame, entry.schema.name, crumbs, **facts)
        yield texts_script(f"{edition.base}data/sources/{facts['slug']}.js", found)


def _entry(schema: Schema, edition: Edition, carriers: Mapping[str, tuple[str, ...]]) -> Entry:
    life = edition.life(schema)
    return Entry(
        schema,
        edition.messages[schema.name],
        tuple(name for name, messages in carriers.items() if schema.name in messages),
        len(edition.rows[schema.name]),
        life,
        life is not None and edition.older is not None and life.since == edition.version,
    )


def _facts(entry: Entry, edition: Edition) -> dict[str, Any]:
    """What the page of a message prints of its model."""
    schema, release = entry.schema, edition.release
    others = contracts(schema, release)
    shown = field_rows(schema, edition, others)
    return {
        "entry": entry,
        "schema": schema,
        "hosts": [host.name for host in virtual_hosts(release) if schema.name in host.messages],
        "rows": shown,
        "contracts": others,
        "other_pages": edition.messages,
        "lists": {row.list_id: _list_shown(row.list_id, edition) for row in shown if row.list_id},
        "diagram": kept_as(Markup, class_diagram, schema, release.version),
        "root_path": join("$", schema.root_element),
        "diagram_id": identifier("classes", schema.name),
        "slug": entry.href.removeprefix("messages/").removesuffix(".html"),
    }


def _list_shown(identifier: str, edition: Edition) -> ListShown:
    item = edition.release.nomenclatures_by_id[identifier]
    return ListShown(item.name or item.id, edition.list_names[item.id], edition.lists[item.id], len(item.codes))
