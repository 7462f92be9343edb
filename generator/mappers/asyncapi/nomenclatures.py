"""Code lists that our own AsyncAPI documents carry beside the schemas (`x-nomenclatures`)."""

from __future__ import annotations

from generator.model import Code, Nomenclature
from generator.readers.asyncapi.documents import View

KEY = "x-nomenclatures"


def map_lists(root: View) -> tuple[Nomenclature, ...]:
    """The lists of the document; a document of another hand has none."""
    components = root.at("components")
    lists = components.at(KEY) if components else None
    return tuple(_list(name, item) for name, item in lists.entries()) if lists else ()


def _list(name: str, item: View) -> Nomenclature:
    codes = item.at("codes")
    levels = item.text("levels")
    return Nomenclature(
        id=name,
        name=item.text("title"),
        reference=item.text("reference"),
        levels=int(levels) if levels.isascii() and levels.isdigit() and len(levels) < 3 else 1,
        codes=tuple(_code(value, code) for value, code in codes.entries()) if codes else (),
        location=item.location,
        version=item.text("version"),
        valid_from=item.text("validFrom"),
        valid_until=item.text("validUntil"),
        description=item.text("description"),
    )


def _code(value: str, item: View) -> Code:
    level = item.text("level")
    return Code(
        value=value,
        labels=item.texts("labels"),
        location=item.location,
        level=int(level) if level.isascii() and level.isdigit() and len(level) < 3 else 1,
        parent=item.text("parent") if item.has("parent") else None,
        description=item.text("description"),
        comment=item.text("comment"),
    )
