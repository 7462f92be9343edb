"""What the search looks through: messages, fields, code lists and codes, as scripts that the page loads when asked."""

from __future__ import annotations

from collections.abc import Iterator

from generator.targets.base import OutputFile
from generator.targets.docs.downloads import script
from generator.targets.docs.editions import Edition

TOLD = 400
"""How much of a description is searched: its beginning says what the thing is."""


def search_scripts(edition: Edition) -> Iterator[OutputFile]:
    """`data/codes.js`, which pages also show codes from, and `data/fields.js`."""
    yield script(f"{edition.base}data/codes.js", "codes", _lists(edition))
    yield script(f"{edition.base}data/fields.js", "fields", _messages(edition))


def _lists(edition: Edition) -> dict[str, object]:
    """By name in addresses: the title, the description, then each code with its label and the level below the top."""
    return {
        edition.list_names[item.id]: [
            item.name or item.id,
            item.description[:TOLD],
            [[code.value, code.label, *([code.level] if code.level > 1 else [])] for code in item.codes],
        ]
        for item in edition.release.nomenclatures
    }


def _messages(edition: Edition) -> list[object]:
    """Each message: its page, name and label, then each field's path, label, description and codes of the sheet."""
    return [
        [
            edition.messages[schema.name],
            schema.name,
            schema.root.label,
            [
                [row.anchor, row.field.label, row.field.description[:TOLD], " ".join(row.field.type.enum)]
                for row in edition.rows[schema.name]
            ],
        ]
        for schema in edition.release.schemas
    ]
