"""The parts of a message: the facts about it, the tree of its objects, and a part for each object."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.documents.sections import LANDSCAPE, Page
from generator.documents.wordprocessing import paragraph, plain_table, run
from generator.documents.xml import Xml
from generator.model import Schema
from generator.targets.french import count
from generator.targets.purposes import NOTHING, purposes
from generator.targets.word.anchors import Bookmarks
from generator.targets.word.parts import Part, joined
from generator.targets.word.tree import tree
from generator.targets.word.types import type_parts

FACT_NAMES = 3200
"""The width of the names of facts."""


def message_parts(schema: Schema, perimeters: Sequence[str], hosts: Sequence[str], known: Bookmarks) -> Iterator[Part]:
    """The parts of one message, the first of level 1; perimeters and virtual hosts are those that carry it."""
    purpose = purposes().get(schema.name, NOTHING).text
    content = joined(
        *((paragraph(run(purpose), properties="<w:keepNext/>"),) if purpose else ()),
        facts_table(message_facts(schema, perimeters, hosts), f"Le message {schema.name}", LANDSCAPE),
        paragraph(run("Vue d’ensemble"), style="Heading3"),
        tree(schema, known),
    )
    yield Part(1, schema.name, known.message, content, LANDSCAPE)
    yield from type_parts(schema, known)


def perimeter_fact(perimeters: Sequence[str]) -> tuple[str, str]:
    """The perimeters of a message; the header is part of all."""
    return ("Périmètres" if len(perimeters) > 1 else "Périmètre", ", ".join(perimeters) or "tous")


def message_facts(schema: Schema, perimeters: Sequence[str], hosts: Sequence[str]) -> list[tuple[str, str]]:
    """What there is to say of a message at a glance."""
    fields = sum(len(item.fields) for item in schema.all_types)
    facts = (
        perimeter_fact(perimeters),
        ("Élément racine", schema.root_element),
        ("Espace de noms XML", schema.xml_namespace),
        ("En-tête RC-DE", "attendu" if schema.has_header else "sans objet"),
        ("Hôtes virtuels", ", ".join(hosts)),
        ("Contenu", f"{count(len(schema.all_types), 'objet')}, {count(fields, 'champ')}"),
        ("Source", str(schema.location)),
    )
    return [(name, value) for name, value in facts if value]


def facts_table(facts: list[tuple[str, str]], caption: str, page: Page) -> Xml:
    """Names and values, as wide as the text of a page."""
    rows = (
        (paragraph(run(name, style="Muted"), style="Cell"), paragraph(run(text), style="Cell")) for name, text in facts
    )
    return plain_table((FACT_NAMES, page.text_width - FACT_NAMES), rows, caption=caption)
