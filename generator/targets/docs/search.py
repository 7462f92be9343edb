"""What the search looks through: messages, fields, code lists, codes, hosts; scripts that a page loads when asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.model import Nomenclature
from generator.model.contracts import OTHER_NAMES, PARTS
from generator.model.perimeters import perimeter_names, perimeters_by_message
from generator.model.virtual_hosts import virtual_hosts
from generator.targets import memo
from generator.targets.base import OutputFile
from generator.targets.docs.code_anchors import code_anchors
from generator.targets.docs.downloads import script
from generator.targets.docs.editions import Edition
from generator.targets.docs.frames import HOME, TRANSPORT
from generator.targets.docs.hierarchy import hierarchy
from generator.targets.docs.places import host_anchors, perimeter_anchors
from generator.targets.purposes import purpose_of

INDEXED: Final = 400
"""How many characters of a description are searched: its beginning says what the thing is."""


def search_scripts(edition: Edition) -> Iterator[OutputFile]:
    """`data/codes.js`, which pages also show codes from, `data/fields.js`, and `data/search.js` with all else."""
    yield script(f"{edition.base}data/codes.js", "codes", _lists(edition))
    yield script(f"{edition.base}data/fields.js", "fields", _messages(edition))
    more = {"lists": _details(edition), "hosts": _hosts(edition), "perimeters": _perimeters(edition)}
    yield script(f"{edition.base}data/search.js", "search", more)


def _lists(edition: Edition) -> dict[str, object]:
    """By name in addresses: the title, the description, then each code with its label, in the order of the page."""
    return {
        edition.list_names[item.id]: [
            item.name or item.id,
            item.description[:INDEXED],
            [[code.value, code.label] for code in hierarchy(item.codes)],
        ]
        for item in edition.release.nomenclatures
    }


def _details(edition: Edition) -> dict[str, object]:
    """By name in addresses: the list's id and reference, then what else is known of each code, in the same order."""
    return {
        edition.list_names[item.id]: [item.id, item.reference, _codes(item)] for item in edition.release.nomenclatures
    }


@memo.value
def _codes(item: Nomenclature) -> list[list[str]]:
    """Of each code the labels above it, its description, and its anchor where that is not the code; ends cut off."""
    codes = hierarchy(item.codes)
    found = []
    for code, anchor in zip(codes, code_anchors(code.value for code in codes), strict=True):
        description = " ".join(text for text in (code.description, code.comment) if text)[:INDEXED]
        facts = [" › ".join(code.labels[:-1]), description, anchor if anchor != code.value else ""]
        while facts and not facts[-1]:
            facts.pop()
        found.append(facts)
    return found


def _messages(edition: Edition) -> list[object]:
    """Each message: page, name, label, fields, root element, purpose, and what it is for in a few words.

    Then its perimeters. Of each field: its path, label, description, and codes of the sheet.
    """
    perimeters = perimeters_by_message(edition.release)
    return [
        [
            edition.messages[schema.name],
            schema.name,
            schema.root.label,
            [
                [row.anchor, row.field.label, row.field.description[:INDEXED], " ".join(row.field.type.enum)]
                for row in edition.rows[schema.name]
            ],
            schema.root_element,
            " ".join(dict.fromkeys((purpose_of(schema).text, schema.root.description))).strip(),
            purpose_of(schema).short,
            list(perimeters[schema.name]),
        ]
        for schema in edition.release.schemas
    ]


def _hosts(edition: Edition) -> list[object]:
    """Each virtual host: its name, perimeter, DSF version, and place on the page of the transport."""
    hosts = virtual_hosts(edition.release)
    anchors = host_anchors(host.name for host in hosts)
    return [[item.name, item.perimeter, item.version, f"{TRANSPORT}#{anchors[item.name]}"] for item in hosts]


def _perimeters(edition: Edition) -> list[object]:
    """Each perimeter: its name, its other names, its DSF versions, and its place on the first page."""
    names = perimeter_names(edition.release)
    anchors = perimeter_anchors(names)
    versions = {item.perimeter: item.versions for item in edition.release.perimeters}
    return [
        [
            name,
            [other for other, whole in (*OTHER_NAMES.items(), *PARTS.items()) if whole == name],
            list(versions.get(name, ())),
            f"{HOME}#{anchors[name]}",
        ]
        for name in names
    ]
