"""The pages of the messages: all of them, and each with its fields, pictures, examples and classes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Schema
from generator.model.perimeters import perimeter_names, perimeters_by_message
from generator.model.virtual_hosts import virtual_hosts
from generator.targets import memo
from generator.targets.base import OutputFile
from generator.targets.docs.classes import Named, class_names, columns, without_codes
from generator.targets.docs.contracts import contracts, same_sheet
from generator.targets.docs.diagrams.class_diagram import class_diagram
from generator.targets.docs.diagrams.svg import identifier
from generator.targets.docs.downloads import Files
from generator.targets.docs.editions import Edition
from generator.targets.docs.fields import field_rows
from generator.targets.docs.frames import HOME, MESSAGES, Frames
from generator.targets.docs.html import Frame, Link, page
from generator.targets.docs.lives import Life, Past
from generator.targets.docs.sources import Text, texts, texts_script
from generator.targets.purposes import purpose_of
from generator.wording.path import join


@dataclass(frozen=True, slots=True)
class Entry:
    """A message in the overview; `purpose` says in a sentence or two what it is, and is empty where nobody has said."""

    schema: Schema
    href: str
    perimeters: tuple[str, ...]
    fields: int
    life: Life | None
    is_new: bool
    purpose: str


@dataclass(frozen=True, slots=True)
class ListShown:
    """A code list as fields refer to it: its name, its name in addresses, its page, and how many codes it has."""

    name: str
    slug: str
    page: str
    count: int


@dataclass(frozen=True, slots=True)
class MessageParts:
    """What the page of a message is made from, beside the message and the others of its sheet.

    `lists` are the code lists of its fields by id, `pages` the pages of all messages.
    """

    entry: Entry
    past: Past
    hosts: Sequence[str]
    lists: Mapping[str, ListShown]
    pages: Mapping[str, str]
    named: Sequence[Named]
    texts: Sequence[Text]


def message_pages(edition: Edition, frames: Frames, made: Files) -> Iterator[OutputFile]:
    """The overview and a page per message, with its texts as a script; `made` are the files that the site carries."""
    release = edition.release
    found = perimeters_by_message(release)
    entries = [_entry(schema, edition, found[schema.name]) for schema in release.schemas]
    crumbs: tuple[Link, ...] = (Link(f"Version {edition.version}", HOME),)
    perimeters = perimeter_names(release)
    yield page(
        "messages.html.jinja", frames.of(edition, MESSAGES), "Messages", crumbs, entries=entries, perimeters=perimeters
    )
    crumbs = (*crumbs, Link("Messages", MESSAGES))
    names = class_names(without_codes(edition.structure))
    for entry in entries:
        frame, parts = frames.of(edition, entry.href), _parts_of(entry, edition, names, made)
        yield from _message_files(frame, crumbs, parts, same_sheet(entry.schema, release), edition.base)


@memo.files
def _message_files(
    frame: Frame, crumbs: Sequence[Link], parts: MessageParts, others: Sequence[Schema], base: str
) -> Iterator[OutputFile]:
    """The page of a message and, as a script, its texts; `others` are the other messages of its sheet."""
    entry, schema = parts.entry, parts.entry.schema
    sheet = contracts(schema, others)
    slug = entry.href.removeprefix("messages/").removesuffix(".html")
    yield page(
        "message.html.jinja",
        frame,
        schema.name,
        crumbs,
        entry=entry,
        schema=schema,
        hosts=parts.hosts,
        rows=field_rows(schema, parts.past, sheet),
        contracts=sheet,
        other_pages=parts.pages,
        lists=parts.lists,
        diagram=class_diagram(schema, parts.past.version),
        root_path=join("$", schema.root_element),
        diagram_id=identifier("classes", schema.name),
        slug=slug,
        named=parts.named,
        columns=columns(parts.named),
        texts=parts.texts,
    )
    yield texts_script(f"{base}data/sources/{slug}.js", parts.texts)


def _entry(schema: Schema, edition: Edition, perimeters: tuple[str, ...]) -> Entry:
    life = edition.life(schema)
    return Entry(
        schema,
        edition.messages[schema.name],
        perimeters,
        len(edition.rows[schema.name]),
        life,
        life is not None and edition.older is not None and life.since == edition.version,
        purpose_of(schema).text,
    )


def _parts_of(entry: Entry, edition: Edition, names: Mapping[str, Sequence[Named]], made: Files) -> MessageParts:
    schema = entry.schema
    used = (row.field.type.named_list for row in edition.rows[schema.name])
    return MessageParts(
        entry,
        edition.past(schema),
        [host.name for host in virtual_hosts(edition.release) if schema.name in host.messages],
        {name: _list_shown(name, edition) for name in used if name},
        edition.messages,
        names[schema.name],
        texts(schema, made),
    )


def _list_shown(identifier: str, edition: Edition) -> ListShown:
    item = edition.release.nomenclatures_by_id[identifier]
    return ListShown(item.name or item.id, edition.list_names[item.id], edition.lists[item.id], len(item.codes))
